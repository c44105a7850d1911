/** An utterance or a sample as it is compared: small letters, no punctuation, single spaces. */
export function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}{}_]+/gu, ' ')
    .trim();
}

/** Languages that write without spaces between words. */
export const isUnspaced = (language: string): boolean => language === 'ja';

export const languageOf = (locale: string): string => locale.slice(0, 2);
