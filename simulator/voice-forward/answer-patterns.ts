import { isUnspaced, wholeWords } from '../speech/normalize';
import PATTERNS from './answer-patterns.json';

/** Answers to Amazon's skill, as patterns over a normalized utterance. */
type AnswerPatterns = Readonly<typeof PATTERNS.en>;

const BY_LANGUAGE: Readonly<{ [language: string]: AnswerPatterns }> = PATTERNS;

/** Whether an utterance contains an answer of a kind, in its language or in English. */
export function matches(kind: keyof AnswerPatterns, heard: string, language: string): boolean {
  return [language, 'en'].some((one) => {
    const pattern = BY_LANGUAGE[one]?.[kind];
    if (pattern === undefined) return false;
    return (isUnspaced(one) ? new RegExp(pattern, 'u') : wholeWords(pattern)).test(heard);
  });
}
