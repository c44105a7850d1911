import { normalize } from '../speech/normalize';
import { phrasesOf } from '../speech/phrases';
import { hasWord } from './answer-words';

/** What an answer to the consent question comes to. */
export type Consent = 'approves' | 'declines' | 'stops' | 'unclear';

/** `I approve`, `No`, and how people say them; what both could be is neither. */
export function consentIn(utterance: string, language: string): Consent {
  const heard = withoutWakeWord(normalize(utterance), language);
  const { builtIn } = phrasesOf(language);
  const is = (intent: string) =>
    builtIn[intent]?.some((phrase) => normalize(phrase) === heard) ?? false;
  if (is('AMAZON.StopIntent') || is('AMAZON.CancelIntent')) return 'stops';
  if (is('AMAZON.YesIntent')) return 'approves';
  if (is('AMAZON.NoIntent') || /^no\b/.test(heard)) return 'declines';
  const approves = hasWord('approves', heard, language);
  const refuses = hasWord('refuses', heard, language);
  if (approves && !refuses) return 'approves';
  return refuses ? 'declines' : 'unclear';
}

export const isStop = (utterance: string, language: string): boolean =>
  consentIn(utterance, language) === 'stops';

/** `Send me a new code`. */
export const asksForNewCode = (utterance: string, language: string): boolean =>
  hasWord('newCode', normalize(utterance), language);

function withoutWakeWord(heard: string, language: string): string {
  const word = phrasesOf(language).wake.find((wake) => heard.startsWith(wake));
  return word === undefined ? heard : heard.slice(word.length).trim();
}
