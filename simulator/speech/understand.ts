import {
  type InteractionModel,
  type ModelIntent,
  type UnderstoodIntent,
} from './interaction-model';
import { normalize } from './normalize';
import { phrasesOf } from './phrases';
import { withoutFillers, withoutHesitation } from './fillers';
import { bestFirst, matchesIn, type Match } from './samples';
import { slotsOf } from './slots';

export type { InteractionModel, UnderstoodIntent } from './interaction-model';

const FALLBACK = 'AMAZON.FallbackIntent';

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
  const { intents = [], types = [] } = model.interactionModel.languageModel;
  const heard = withoutHesitation(normalize(utterance), language);
  const polite = withoutFillers(heard, language);
  const best = (text: string) => matchesIn(model, text, utterance, language).sort(bestFirst)[0];
  const asSaid = best(heard);
  const found: ModelIntent | Match | undefined =
    builtInOf(intents, heard, language) ??
    (asSaid?.listed ? asSaid : undefined) ??
    builtInOf(intents, polite, language) ??
    best(polite) ??
    asSaid;
  if (found === undefined) return { name: FALLBACK, confirmationStatus: 'NONE' };
  if (!('said' in found)) return { name: found.name, confirmationStatus: 'NONE' };
  const slots = slotsOf(found.intent, types, found.said);
  return { name: found.intent.name, confirmationStatus: 'NONE', ...(slots && { slots }) };
}

/** The built-in intent that is said so, by Amazon's own words or by what the model adds to them. */
function builtInOf(
  intents: readonly ModelIntent[],
  heard: string,
  language: string,
): ModelIntent | undefined {
  const { builtIn } = phrasesOf(language);
  return intents.find(
    ({ name, samples = [] }) =>
      name.startsWith('AMAZON.') &&
      [...(builtIn[name] ?? []), ...samples].some((phrase) => normalize(phrase) === heard),
  );
}
