import { type Intent, type InteractionModel, type ModelIntent } from './interaction-model';
import { normalize } from './normalize';
import { isPhraseOf } from './phrases';
import { withoutFillers, withoutHesitation } from './fillers';
import { bestFirst, matchesIn, type Match } from './samples';
import { intentOf } from './slots';

export const FALLBACK_INTENT = 'AMAZON.FallbackIntent';

/**
 * Undefined if nothing matches and the model has no `AMAZON.FallbackIntent`.
 *
 * @param language two letters
 * @param now epoch milliseconds, for dates like `tomorrow`
 */
export function understand(
  model: InteractionModel,
  utterance: string,
  language = 'en',
  now = Date.now(),
): Intent | undefined {
  const { intents = [], types = [] } = model.interactionModel.languageModel;
  const heard = withoutHesitation(normalize(utterance), language);
  const plain = withoutFillers(heard, language);
  const context = { types, language, now };
  const bestMatch = (text: string) => matchesIn(model, text, utterance, context).sort(bestFirst)[0];
  const asSaid = bestMatch(heard);
  // Samples and listed slot values may contain filler words, so their match with the fillers comes first.
  const found: ModelIntent | Match | undefined =
    builtInOf(intents, heard, language) ??
    (asSaid?.listed ? asSaid : undefined) ??
    builtInOf(intents, plain, language) ??
    bestMatch(plain) ??
    asSaid ??
    intents.find(({ name }) => name === FALLBACK_INTENT);
  if (found === undefined) return undefined;
  if ('values' in found) return intentOf(found.intent, types, found.values);
  return { name: found.name, confirmationStatus: 'NONE' };
}

function builtInOf(
  intents: readonly ModelIntent[],
  heard: string,
  language: string,
): ModelIntent | undefined {
  return intents.find(
    ({ name, samples = [] }) =>
      name.startsWith('AMAZON.') &&
      (isPhraseOf(name, heard, language) || samples.some((sample) => normalize(sample) === heard)),
  );
}
