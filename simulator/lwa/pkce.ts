import { createHash } from 'node:crypto';
import { AuthorizeError } from './errors';
import { type Parameters } from './parameters';

/** Proof Key for Code Exchange, RFC 7636. */
export interface Challenge {
  readonly method: 'S256' | 'plain';
  readonly value: string;
}

/** Format of challenges and verifiers (RFC 7636, sections 4.1 and 4.2). */
const SHAPE = /^[A-Za-z0-9._~-]{43,128}$/;

export const isVerifier = (value: string): boolean => SHAPE.test(value);

/** Throws an {@link AuthorizeError}. */
export function readChallenge(parameters: Parameters): Challenge | undefined {
  const value = parameters.get('code_challenge');
  const method = parameters.get('code_challenge_method');
  if (value === undefined) {
    if (method === undefined) return undefined;
    throw invalid('The code_challenge_method requires a code_challenge.');
  }
  if (!SHAPE.test(value))
    throw invalid('The code_challenge must be 43 to 128 unreserved characters.');
  if (method === 'S256') return { method, value };
  if (method === undefined || method === 'plain') return { method: 'plain', value };
  throw invalid('The code_challenge_method must be S256 or plain.');
}

const invalid = (problem: string) => new AuthorizeError('invalid_request', problem);

export function verifies({ method, value }: Challenge, verifier: string): boolean {
  const computed =
    method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url');
  return computed === value;
}
