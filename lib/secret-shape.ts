/**
 * Shapes of secrets of Login with Amazon: client secrets in today's and in the former format, and tokens,
 * also in a URL.
 */
const SHAPE = /(amzn1\.oa2-cs\.|Atz[ar](?:\||%7C))[^"\s]*|(?<![\w.-])[0-9a-f]{64}(?![\w-])/gi;

/** Whether a value contains a secret, at any depth. */
export const holdsSecret = (value: unknown): boolean =>
  (JSON.stringify(value) ?? '').search(SHAPE) >= 0;

/** Replaces each secret in a text with `…`. A prefix that shows the kind of the secret stays. */
export const withoutSecrets = (text: string): string => text.replace(SHAPE, '$1…');
