import { type InteractionModel, type ModelIntent } from './interaction-model';
import { asSpelled, isUnspaced, normalize } from './normalize';
import { isPlausiblePlace } from './places';
import { listedValue } from './slots';

/** A sample that fits an utterance. */
export interface Match {
  readonly intent: ModelIntent;
  /** What stands in the place of each slot, as it was said. */
  readonly said: Readonly<Record<string, string>>;
  /** Whether the model lists all of that. */
  readonly listed: boolean;
  /** Letters of the sample that were said as they stand. */
  readonly literal: number;
}

/** What the model lists goes before what it doesn't; then the sample with more of its own words. */
export const bestFirst = (a: Match, b: Match): number =>
  Number(b.listed) - Number(a.listed) || b.literal - a.literal;

/**
 * All samples that fit.
 *
 * @param heard the normalized utterance, or what is left of it
 * @param utterance as it was said, for the spelling of what fills the slots
 */
export function matchesIn(
  model: InteractionModel,
  heard: string,
  utterance: string,
  language: string,
): Match[] {
  const { intents = [], types = [] } = model.interactionModel.languageModel;
  return intents
    .filter(({ name }) => !name.startsWith('AMAZON.'))
    .flatMap((intent) =>
      (intent.samples ?? []).flatMap((sample): Match[] => {
        const { pattern, literal } = compile(sample, language);
        const found = pattern.exec(heard);
        if (!found) return [];
        const said = Object.entries(found.groups ?? {}).map(
          ([slot, value]) => [slot, asSpelled(utterance, value)] as const,
        );
        const unlisted = said.filter(([slot, value]) => {
          const typeName = intent.slots?.find(({ name }) => name === slot)?.type;
          return !listedValue(
            types.find(({ name }) => name === typeName),
            value,
          );
        });
        const plausible = unlisted.every(([, value]) =>
          isPlausiblePlace(value, literal === 0, language),
        );
        const listed = unlisted.length === 0;
        return plausible ? [{ intent, said: Object.fromEntries(said), listed, literal }] : [];
      }),
    );
}

const compiled = new Map<string, { pattern: RegExp; literal: number }>();

function compile(sample: string, language: string) {
  const key = `${language}:${sample}`;
  const known = compiled.get(key);
  if (known) return known;
  const source = sample
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? `(?<${part.slice(1, -1)}>.+)` : normalize(part)))
    .filter((part) => part !== '')
    .join(isUnspaced(language) ? '\\s*' : ' ');
  const literal = normalize(sample.replace(/\{\w+\}/g, '')).length;
  const fresh = { pattern: new RegExp(`^${source}$`, 'u'), literal };
  compiled.set(key, fresh);
  return fresh;
}
