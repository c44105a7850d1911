import { languageOf, normalize } from './normalize';
import { phrasesOf } from './phrases';

/** What was said after Alexa's name, and whether she was named. */
export function afterWakeWord(
  utterance: string,
  locale: string,
): { readonly said: string; readonly woken: boolean } {
  const heard = normalize(utterance);
  const { wake } = phrasesOf(languageOf(locale));
  const word = wake.find((one) => heard === one || heard.startsWith(one));
  return word === undefined
    ? { said: heard, woken: false }
    : { said: heard.slice(word.length).trim(), woken: true };
}
