import { type InteractionModel, type ModelIntent, type UnderstoodIntent } from './model';
import { isUnspaced, normalize } from './normalize';
import { phrasesOf, type Phrases } from './phrases';
import { listedValue, slotsOf } from './slots';

export type { InteractionModel, UnderstoodIntent } from './model';

const FALLBACK = 'AMAZON.FallbackIntent';
const MOST_WORDS_OF_A_VALUE = 7;
const MOST_WORDS_OF_A_BARE_VALUE = 5;

interface Match {
  readonly intent: ModelIntent;
  readonly said: Readonly<Record<string, string>>;
  /** Letters of the sample that were said as they stand: the most wins. */
  readonly literal: number;
}

/**
 * What Alexa makes of an utterance by the model: the sample with the most words in common, slots
 * filled with what stands in their place. What no sample and no built-in intent knows is
 * `AMAZON.FallbackIntent`.
 *
 * @param language two letters, for the built-in intents and what a place sounds like
 */
export function understand(
  model: InteractionModel,
  utterance: string,
  language = 'en',
): UnderstoodIntent {
  const heard = normalize(utterance);
  const intent = find(model, heard, language);
  if (intent) return intent;
  const bare = withoutFillers(heard, phrasesOf(language).fillers);
  return find(model, bare, language) ?? { name: FALLBACK, confirmationStatus: 'NONE' };
}

function find(
  model: InteractionModel,
  heard: string,
  language: string,
): UnderstoodIntent | undefined {
  const { intents = [], types = [] } = model.interactionModel.languageModel;
  const phrases = phrasesOf(language);
  const builtIn = intents.find(({ name, samples = [] }) =>
    [...(phrases.builtIn[name] ?? []), ...(name.startsWith('AMAZON.') ? samples : [])].some(
      (phrase) => normalize(phrase) === heard,
    ),
  );
  if (builtIn) return { name: builtIn.name, confirmationStatus: 'NONE' };
  const plausible = (match: Match) => isPlausible(match, model, language, phrases);
  const best = intents
    .filter(({ name }) => !name.startsWith('AMAZON.'))
    .flatMap((intent) => matches(intent, heard, language))
    .filter(plausible)
    .sort((a, b) => b.literal - a.literal)[0];
  if (!best) return undefined;
  const slots = slotsOf(best.intent, types, best.said);
  return { name: best.intent.name, confirmationStatus: 'NONE', ...(slots && { slots }) };
}

/** What is left when no filler stands at either end; all of it, if nothing else was said. */
function withoutFillers(heard: string, fillers: readonly string[]): string {
  const words = fillers.map(normalize).join('|');
  const stripped = heard.replace(new RegExp(`^(?:(?:${words}) )+|(?: (?:${words}))+$`, 'gu'), '');
  return stripped === '' ? heard : stripped;
}

function matches(intent: ModelIntent, heard: string, language: string): Match[] {
  return (intent.samples ?? []).flatMap((sample) => {
    const { pattern, literal } = compile(sample, language);
    const found = pattern.exec(heard);
    return found ? [{ intent, said: { ...found.groups }, literal }] : [];
  });
}

const compiled = new Map<string, { pattern: RegExp; literal: number }>();

function compile(sample: string, language: string) {
  const key = `${language}:${sample}`;
  const known = compiled.get(key);
  if (known) return known;
  const gap = isUnspaced(language) ? '\\s*' : ' ';
  const source = sample
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? `(?<${part.slice(1, -1)}>.+)` : normalize(part)))
    .filter((part) => part !== '')
    .join(gap);
  const literal = normalize(sample.replace(/\{\w+\}/g, '')).length;
  const fresh = { pattern: new RegExp(`^${source}$`, 'u'), literal };
  compiled.set(key, fresh);
  return fresh;
}

/** A custom slot takes what was not listed too, but not whatever was said. */
function isPlausible(
  { intent, said, literal }: Match,
  model: InteractionModel,
  language: string,
  phrases: Phrases,
): boolean {
  const { types = [] } = model.interactionModel.languageModel;
  return Object.entries(said).every(([name, value]) => {
    const typeName = intent.slots?.find((slot) => slot.name === name)?.type;
    const type = types.find((one) => one.name === typeName);
    if (listedValue(type, value)) return true;
    if (isUnspaced(language)) return literal > 0 && value.length <= 20;
    const words = value.split(' ').length;
    if (literal > 0) return words <= MOST_WORDS_OF_A_VALUE;
    return words <= MOST_WORDS_OF_A_BARE_VALUE && words >= 2 && beginsAsPlace(value, phrases);
  });
}

const beginsAsPlace = (value: string, { placeBegins }: Phrases): boolean =>
  placeBegins.length > 0 && new RegExp(`^(${placeBegins.join('|')}) `, 'u').test(value);
