import { FALLBACK_INTENT, understand } from './understand';
import { type InteractionModel, type Intent } from './interaction-model';
import { originalSpelling, isUnspaced, normalize } from './normalize';
import { phrasesOf } from './phrases';
import { withoutFillers, withoutHesitation } from './fillers';
import { afterWakeWord } from './wake-word';

export type Invocation = { readonly launch: true } | { readonly intent: Intent };

/** Undefined if the utterance does not open the skill by its invocation name. */
export function parseInvocation(
  model: InteractionModel,
  utterance: string,
  language = 'en',
  now = Date.now(),
): Invocation | undefined {
  const { said } = afterWakeWord(utterance, language);
  const heard = withoutHesitation(normalize(said), language);
  const variants = new Set([heard, withoutFillers(heard, language)]);
  for (const variant of variants) {
    const found = invocationIn(model, variant, said, language, now);
    if (found) return found;
  }
  return undefined;
}

function invocationIn(
  model: InteractionModel,
  heard: string,
  said: string,
  language: string,
  now: number,
): Invocation | undefined {
  const { launch, oneShot } = phrasesOf(language);
  const skill = normalize(model.interactionModel.languageModel.invocationName);
  const pattern = (phrase: string) => asPattern(phrase, skill, language);
  if (launch.some((phrase) => pattern(phrase).test(heard))) return { launch: true };
  for (const phrase of oneShot) {
    const request = pattern(phrase).exec(heard)?.groups?.request;
    if (request === undefined) continue;
    const intent = understand(model, originalSpelling(said, request), language, now);
    if (intent && intent.name !== FALLBACK_INTENT) return { intent };
  }
  return undefined;
}

function asPattern(phrase: string, skill: string, language: string): RegExp {
  const source = normalize(phrase).replace('{skill}', skill).replace('{request}', '(?<request>.+)');
  return new RegExp(`^${isUnspaced(language) ? source.replace(/ /g, '\\s*') : source}$`, 'u');
}
