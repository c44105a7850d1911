import { type InteractionModel, type ModelIntent } from './interaction-model';
import { originalSpelling, isUnspaced, normalize } from './normalize';
import { matchSlot, type SlotContext } from './slot-values';
import { type SlotValues } from './slots';

export interface Match {
  readonly intent: ModelIntent;
  readonly values: SlotValues;
  /** Whether the model lists every slot value, or a built-in type defines it. */
  readonly listed: boolean;
  /** Number of characters of the sample outside its slots. */
  readonly literalLength: number;
}

export const bestFirst = (a: Match, b: Match): number =>
  Number(b.listed) - Number(a.listed) || b.literalLength - a.literalLength;

/**
 * @param heard the normalized utterance, or a part of it
 * @param utterance as it was said, for the spelling of slot values
 */
export function matchesIn(
  model: InteractionModel,
  heard: string,
  utterance: string,
  context: SlotContext,
): Match[] {
  const { intents = [] } = model.interactionModel.languageModel;
  return intents
    .filter(({ name }) => !name.startsWith('AMAZON.'))
    .flatMap((intent) =>
      (intent.samples ?? []).flatMap((sample) =>
        matchSample(intent, sample, heard, utterance, context),
      ),
    );
}

/** Tries the longest slot values first, then the shortest. */
export function matchSample(
  intent: ModelIntent,
  sample: string,
  heard: string,
  utterance: string,
  context: SlotContext,
): Match[] {
  const { patterns, literalLength } = compile(sample, context.language);
  for (const pattern of patterns) {
    const found = pattern.exec(heard);
    if (!found) return [];
    const matched = Object.entries(found.groups ?? {}).map(([name, part]) => {
      const slot = intent.slots?.find((one) => one.name === name);
      const said = originalSpelling(utterance, part);
      return [name, slot && matchSlot(slot, said, literalLength === 0, context)] as const;
    });
    const values = matched.flatMap(([name, match]) => (match ? [[name, match] as const] : []));
    if (values.length < matched.length) continue;
    return [
      {
        intent,
        values: Object.fromEntries(values.map(([name, match]) => [name, match.values])),
        listed: values.every(([, match]) => match.listed),
        literalLength,
      },
    ];
  }
  return [];
}

interface CompiledSample {
  readonly patterns: readonly RegExp[];
  readonly literalLength: number;
}

const compiled = new Map<string, CompiledSample>();

function compile(sample: string, language: string): CompiledSample {
  const key = `${language}:${sample}`;
  const known = compiled.get(key);
  if (known) return known;
  const parts = sample.split(/(\{\w+\})/).filter((part) => part.trim() !== '');
  const slots = parts.filter((part) => part.startsWith('{')).length;
  const sourceWith = (slotPattern: string) =>
    parts
      .map((part) =>
        part.startsWith('{') ? `(?<${part.slice(1, -1)}>${slotPattern})` : normalize(part),
      )
      .filter((part) => part !== '')
      .join(isUnspaced(language) ? '\\s*' : ' ');
  const sources = slots > 1 ? [sourceWith('.+'), sourceWith('.+?')] : [sourceWith('.+')];
  const fresh = {
    patterns: sources.map((source) => new RegExp(`^${source}$`, 'u')),
    literalLength: normalize(sample.replace(/\{\w+\}/g, '')).length,
  };
  compiled.set(key, fresh);
  return fresh;
}
