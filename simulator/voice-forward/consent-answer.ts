import { normalize } from '../speech/normalize';
import { phrasesOf } from '../speech/phrases';
import { matches } from './answer-patterns';

/** The meaning of an answer to the consent question. */
export type ConsentAnswer = 'approve' | 'decline' | 'stop' | 'unclear';

/** Understands `I approve`, `No`, and similar answers; an ambiguous one is unclear. */
export function consentAnswer(utterance: string, language: string): ConsentAnswer {
  const heard = withoutWakeWord(normalize(utterance), language);
  const { builtIn } = phrasesOf(language);
  const is = (intent: string) =>
    builtIn[intent]?.some((phrase) => normalize(phrase) === heard) ?? false;
  if (is('AMAZON.StopIntent') || is('AMAZON.CancelIntent')) return 'stop';
  if (is('AMAZON.YesIntent')) return 'approve';
  if (is('AMAZON.NoIntent') || /^no\b/.test(heard)) return 'decline';
  const approves = matches('approval', heard, language);
  const declines = matches('denial', heard, language);
  if (approves && !declines) return 'approve';
  return declines ? 'decline' : 'unclear';
}

export const isStop = (utterance: string, language: string): boolean =>
  consentAnswer(utterance, language) === 'stop';

/** Understands `Send me a new code`. */
export const requestsNewPasscode = (utterance: string, language: string): boolean =>
  matches('newPasscode', normalize(utterance), language);

function withoutWakeWord(heard: string, language: string): string {
  const word = phrasesOf(language).wake.find((wake) => heard.startsWith(wake));
  return word === undefined ? heard : heard.slice(word.length).trim();
}
