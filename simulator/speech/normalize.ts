/**
 * Text as Alexa transcribes speech: lower case, no punctuation except apostrophes in words. The braces of
 * placeholders like `{skill}` stay.
 */
export function transcribe(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}{}_']+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])'+|'+(?![\p{L}\p{N}])/gu, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** An utterance or sample for comparison: without apostrophes, which are often left out. */
export const normalize = (text: string): string => transcribe(text).replaceAll("'", '');

/** A part of a normalized utterance in its original spelling with apostrophes: `l'opéra`, `o'hare`. */
export function originalSpelling(utterance: string, part: string): string {
  const words = transcribe(utterance).split(' ');
  const sought = part.split(' ');
  const start = words.findIndex((_, at) =>
    sought.every((word, index) => words[at + index]?.replaceAll("'", '') === word),
  );
  return start < 0 ? part : words.slice(start, start + sought.length).join(' ');
}

/** A pattern that matches only whole words of a normalized text. */
export const wholeWords = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'u');

/** Whether a language is written without spaces between words. */
export const isUnspaced = (language: string): boolean => language === 'ja';
/** Maximum length of a slot value in a language without spaces. */
export const MAX_LETTERS_UNSPACED = 20;

export const languageOf = (locale: string): string => locale.slice(0, 2);
