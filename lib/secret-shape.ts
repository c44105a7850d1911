/**
 * How Login with Amazon writes what nobody may see: client secrets, today's and those of before, and
 * tokens, also in an address.
 */
const SHAPE = /(amzn1\.oa2-cs\.|Atz[ar](?:\||%7C))[^"\s]*|(?<![\w.-])[0-9a-f]{64}(?![\w-])/gi;

/** Whether a secret stands in a value, at any depth. */
export const holdsSecret = (value: unknown): boolean =>
  (JSON.stringify(value) ?? '').search(SHAPE) >= 0;

/** A text for an operator to read, with only the beginning of each secret in it. */
export const withoutSecrets = (text: string): string => text.replace(SHAPE, '$1…');
