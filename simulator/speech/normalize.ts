/** Keeps apostrophes in words, and the braces of placeholders like `{skill}`. */
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

/** For comparisons: apostrophes are often left out. */
export const normalize = (text: string): string => transcribe(text).replaceAll("'", '');

/** Restores the apostrophes of a part of a normalized utterance: `l'opéra`, `o'hare`. */
export function originalSpelling(utterance: string, part: string): string {
  const words = transcribe(utterance).split(' ');
  const sought = part.split(' ');
  const start = words.findIndex((_, at) =>
    sought.every((word, index) => words[at + index]?.replaceAll("'", '') === word),
  );
  return start < 0 ? part : words.slice(start, start + sought.length).join(' ');
}

/** Unlike `\b`, works for letters outside ASCII. */
export const wholeWords = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'u');

export const isUnspaced = (language: string): boolean => language === 'ja';
/** Maximum length of a slot value in a language without spaces. */
export const MAX_LETTERS_UNSPACED = 20;

export const languageOf = (locale: string): string => locale.slice(0, 2);
