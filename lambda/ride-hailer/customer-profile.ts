import { type RequestEnvelope } from 'ask-sdk-model';
import { address, requestJson } from '../lwa';
import { alexaApiOrigin } from './alexa-api';
import { fieldsOf } from './json';

const TIME_LIMIT_MS = 700;
const MAX_NAME_LENGTH = 40;
/** Letters with their marks, apostrophes and hyphens: safe in SSML. */
const NAME = /^\p{L}[\p{L}\p{M}'’-]*$/u;

export interface ProfileOptions {
  /** Whether `apiEndpoint` may be a loopback address. @default false */
  readonly isSimulation?: boolean;
  /** @default 700 */
  readonly timeLimitMs?: number;
}

/**
 * The first word of the account holder's full name, from Alexa's customer profile API. Undefined
 * unless the API returns a valid name in time. Does not reject.
 */
export async function givenName(
  envelope: RequestEnvelope,
  { isSimulation = false, timeLimitMs = TIME_LIMIT_MS }: ProfileOptions = {},
): Promise<string | undefined> {
  const context = (envelope as Partial<RequestEnvelope> | undefined)?.context;
  const { apiEndpoint, apiAccessToken } = fieldsOf(context?.System);
  if (typeof apiEndpoint !== 'string' || typeof apiAccessToken !== 'string') return undefined;
  const origin = alexaApiOrigin(apiEndpoint, isSimulation);
  if (origin === undefined) return undefined;
  try {
    const { status, body } = await requestJson({
      method: 'GET',
      url: address(origin, '/v2/accounts/~current/settings/Profile.name'),
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
  return word.length <= MAX_NAME_LENGTH && NAME.test(word) ? word : undefined;
}
