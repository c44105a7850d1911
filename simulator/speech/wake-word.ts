import { isUnspaced, languageOf, transcribe } from './normalize';
import { phrasesOf } from './phrases';

/** `said` is the transcribed utterance without Alexa's name at its start. */
export function afterWakeWord(
  utterance: string,
  locale: string,
): { readonly said: string; readonly hasWakeWord: boolean } {
  const heard = transcribe(utterance);
  const language = languageOf(locale);
  const separator = isUnspaced(language) ? '' : ' ';
  const word = phrasesOf(language).wake.find(
    (wakeWord) => heard === wakeWord || heard.startsWith(`${wakeWord}${separator}`),
  );
  return word === undefined
    ? { said: heard, hasWakeWord: false }
    : { said: heard.slice(word.length).trim(), hasWakeWord: true };
}
