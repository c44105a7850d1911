import { isUnspaced, languageOf, transcribe } from './normalize';
import { phrasesOf } from './phrases';

/** `said` is the transcribed utterance without Alexa's name at its start. */
export function afterWakeWord(
  utterance: string,
  locale: string,
): { readonly said: string; readonly woken: boolean } {
  const heard = transcribe(utterance);
  const language = languageOf(locale);
  const ending = isUnspaced(language) ? '' : ' ';
  const word = phrasesOf(language).wake.find(
    (one) => heard === one || heard.startsWith(`${one}${ending}`),
  );
  return word === undefined
    ? { said: heard, woken: false }
    : { said: heard.slice(word.length).trim(), woken: true };
}
