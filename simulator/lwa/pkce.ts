import { createHash } from 'node:crypto';

/** Proof Key for Code Exchange, RFC 7636. */
export interface Challenge {
  readonly method: 'S256' | 'plain';
  readonly value: string;
}

/** What the RFC lets both a challenge and a verifier consist of. */
const SHAPE = /^[A-Za-z0-9._~-]{43,128}$/;

export const isVerifier = (value: string): boolean => SHAPE.test(value);

/** Undefined where none was sent; a text that says what is wrong with it. */
export function readChallenge(
  value: string | undefined,
  method: string | undefined,
): Challenge | string | undefined {
  if (value === undefined) {
    return method === undefined ? undefined : 'code_challenge_method came without a code_challenge';
  }
  if (!SHAPE.test(value)) return 'code_challenge must be 43 to 128 unreserved characters';
  const stated = method ?? 'plain';
  return stated === 'S256' || stated === 'plain'
    ? { method: stated, value }
    : 'code_challenge_method must be S256 or plain';
}

export function meets({ method, value }: Challenge, verifier: string): boolean {
  const shown =
    method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url');
  return shown === value;
}
