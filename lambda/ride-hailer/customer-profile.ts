import { type RequestEnvelope } from 'ask-sdk-model';
import { address, requestJson } from '../lwa';

const TIME_LIMIT_MS = 700;
const LONGEST_NAME = 40;
/** Letters and their marks, with apostrophes and hyphens inside: nothing that SSML could trip over. */
const NAME = /^\p{L}[\p{L}\p{M}'’-]*$/u;

/**
 * The first word of the account holder's full name, from Alexa's customer profile API. Undefined
 * where it is not set, not permitted, not a name, or not there in time; it never throws.
 */
export async function givenName(
  envelope: RequestEnvelope,
  timeLimitMs = TIME_LIMIT_MS,
): Promise<string | undefined> {
  const { apiEndpoint, apiAccessToken } = systemOf(envelope);
  if (typeof apiEndpoint !== 'string' || typeof apiAccessToken !== 'string') return undefined;
  try {
    const { status, body } = await requestJson({
      method: 'GET',
      url: address(apiEndpoint, '/v2/accounts/~current/settings/Profile.name'),
      headers: { authorization: `Bearer ${apiAccessToken}` },
      timeLimitMs,
      maxBytes: 4_096,
    });
    return status === 200 ? firstName(body) : undefined;
  } catch {
    return undefined;
  }
}

function firstName(fullName: unknown): string | undefined {
  if (typeof fullName !== 'string') return undefined;
  const word = fullName.normalize('NFC').trim().split(/\s+/)[0]?.replace(/[.,]$/, '') ?? '';
  return word.length <= LONGEST_NAME && NAME.test(word) ? word : undefined;
}

/** Envelopes come from outside: nothing of their published shape is certain. */
function systemOf(envelope: RequestEnvelope): Record<string, unknown> {
  const system: unknown = (envelope as Partial<RequestEnvelope> | null)?.context?.System;
  return typeof system === 'object' && system !== null ? { ...system } : {};
}
