import { isUnspaced } from '../speech/normalize';
import PATTERNS from './answer-patterns.json';

/** Answers to Amazon's skill, as patterns over a normalized utterance. */
type AnswerPatterns = Readonly<typeof PATTERNS.en>;

const BY_LANGUAGE: Readonly<{ [language: string]: AnswerPatterns }> = PATTERNS;

/** Whether an utterance contains such an answer. English answers are understood in every language. */
export function matches(kind: keyof AnswerPatterns, heard: string, language: string): boolean {
  return [language, 'en'].some((one) => {
    const pattern = BY_LANGUAGE[one]?.[kind];
    return pattern !== undefined && asWords(pattern, one).test(heard);
  });
}

const asWords = (pattern: string, language: string): RegExp =>
  isUnspaced(language)
    ? new RegExp(`(?:${pattern})`, 'u')
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'u');
