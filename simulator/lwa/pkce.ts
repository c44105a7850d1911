import { createHash } from 'node:crypto';

/** Proof Key for Code Exchange, RFC 7636. */
export interface Challenge {
  readonly method: 'S256' | 'plain';
  readonly value: string;
}

/** Format of challenges and verifiers (RFC 7636, sections 4.1 and 4.2). */
const SHAPE = /^[A-Za-z0-9._~-]{43,128}$/;

export const isVerifier = (value: string): boolean => SHAPE.test(value);

/** Returns undefined without a challenge, and a string that describes an invalid one. */
export function readChallenge(
  value: string | undefined,
  method: string | undefined,
): Challenge | string | undefined {
  if (value === undefined) {
    return method === undefined ? undefined : 'code_challenge_method requires a code_challenge';
  }
  if (!SHAPE.test(value)) return 'code_challenge must be 43 to 128 unreserved characters';
  const used = method ?? 'plain';
  return used === 'S256' || used === 'plain'
    ? { method: used, value }
    : 'code_challenge_method must be S256 or plain';
}

export function verifies({ method, value }: Challenge, verifier: string): boolean {
  const computed =
    method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url');
  return computed === value;
}
