import { type InteractionModel, type UnderstoodIntent } from './model';
import { understand } from './interaction-model';
import { isUnspaced, normalize } from './normalize';
import { phrasesOf } from './phrases';

export type Invocation = { readonly launch: true } | { readonly intent: UnderstoodIntent };

/**
 * Whether an utterance, said while no session is open, opens the skill: by its name alone, or with a
 * request in the same breath. Undefined where Alexa would not think of the skill.
 */
export function parseInvocation(
  model: InteractionModel,
  utterance: string,
  language = 'en',
): Invocation | undefined {
  const { wake, launch, oneShot } = phrasesOf(language);
  const skill = normalize(model.interactionModel.languageModel.invocationName);
  const said = withoutWakeWord(normalize(utterance), wake);
  const pattern = (phrase: string) => asPattern(phrase, skill, language);
  if (launch.some((phrase) => pattern(phrase).test(said))) return { launch: true };
  for (const phrase of oneShot) {
    const request = pattern(phrase).exec(said)?.groups?.request;
    const intent = request === undefined ? undefined : understand(model, request, language);
    if (intent && intent.name !== 'AMAZON.FallbackIntent') return { intent };
  }
  return undefined;
}

function withoutWakeWord(said: string, wake: readonly string[]): string {
  const word = wake.find((one) => said.startsWith(one));
  return word === undefined ? said : said.slice(word.length).trim();
}

function asPattern(phrase: string, skill: string, language: string): RegExp {
  const source = normalize(phrase).replace('{skill}', skill).replace('{request}', '(?<request>.+)');
  return new RegExp(`^${isUnspaced(language) ? source.replace(/ /g, '\\s*') : source}$`, 'u');
}
