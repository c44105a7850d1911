import { isUnspaced, normalize, wholeWords } from '../speech/normalize';
import { isPhraseOf } from '../speech/phrases';
import { afterWakeWord } from '../speech/wake-word';
import PATTERNS from './answer-patterns.json';

export type ConsentAnswer = 'approve' | 'decline' | 'stop' | 'unclear';

/** An answer that contains both an approval and a denial declines. */
export function consentAnswer(utterance: string, language: string): ConsentAnswer {
  const heard = normalize(afterWakeWord(utterance, language).said);
  const isPhrase = (intent: string) => isPhraseOf(intent, heard, language);
  if (isPhrase('AMAZON.StopIntent') || isPhrase('AMAZON.CancelIntent')) return 'stop';
  if (isPhrase('AMAZON.YesIntent')) return 'approve';
  if (isPhrase('AMAZON.NoIntent') || /^no\b/.test(heard)) return 'decline';
  const approves = matches('approval', heard, language);
  const declines = matches('denial', heard, language);
  if (approves && !declines) return 'approve';
  return declines ? 'decline' : 'unclear';
}

export const isStop = (utterance: string, language: string): boolean =>
  consentAnswer(utterance, language) === 'stop';

/** `Send me a new code` */
export const requestsNewPasscode = (utterance: string, language: string): boolean =>
  matches('newPasscode', normalize(utterance), language);

const PATTERNS_BY_LANGUAGE: Readonly<{ [language: string]: typeof PATTERNS.en }> = PATTERNS;

/** English answers are understood in every language. */
function matches(kind: keyof typeof PATTERNS.en, heard: string, language: string): boolean {
  return [language, 'en'].some((patternLanguage) => {
    const pattern = PATTERNS_BY_LANGUAGE[patternLanguage]?.[kind];
    if (pattern === undefined) return false;
    return (isUnspaced(patternLanguage) ? new RegExp(pattern, 'u') : wholeWords(pattern)).test(
      heard,
    );
  });
}
