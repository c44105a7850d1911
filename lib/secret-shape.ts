/** Client secrets of Login with Amazon in today's and in the former format, and tokens, also in a URL. */
const SHAPE = /(amzn1\.oa2-cs\.|Atz[ar](?:\||%7C))[^"\s]*|(?<![\w.-])[0-9a-f]{64}(?![\w-])/gi;

export const holdsSecret = (value: unknown): boolean =>
  (JSON.stringify(value) ?? '').search(SHAPE) >= 0;

export const withoutSecrets = (text: string): string => text.replace(SHAPE, '$1…');
