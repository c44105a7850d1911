import { isLoopback, whyNotSafe } from './address';
import { LWA_CLIENT_ID } from './client-id';
import { LwaError } from './errors';

/** LWA's API hosts, by the region of the security profile. */
export const LWA_HOSTS = {
  NA: 'https://api.amazon.com',
  EU: 'https://api.amazon.co.uk',
  FE: 'https://api.amazon.co.jp',
} as const;

export interface LwaSettings {
  /** The client id of the skill's account linking: the audience that tokens must have. */
  readonly clientId: string;
  /** Base address of `/auth/o2/tokeninfo`, without a trailing slash. */
  readonly api: string;
  /** Time limit of each call of LWA. */
  readonly timeLimitMs: number;
}

export interface LwaSettingsInput {
  readonly clientId: string | undefined;
  /** One of {@link LWA_HOSTS}, or a loopback address. @default https://api.amazon.com */
  readonly api?: string | undefined;
  /** Milliseconds for each call of LWA, 1 to 4,000: Alexa waits 8 s for a response. @default 900 */
  readonly timeLimitMs?: number | undefined;
}

/** Adds the defaults. Throws an {@link LwaError} with code `invalidSetting` if a setting is invalid. */
export function lwaSettings(input: LwaSettingsInput): LwaSettings {
  const { clientId, api = LWA_HOSTS.NA, timeLimitMs = 900 } = input;
  if (clientId === undefined || !LWA_CLIENT_ID.test(clientId)) {
    throw invalidSetting(
      'clientId',
      clientId,
      'an LWA client id, "amzn1.application-oa2-client." and 32 characters',
    );
  }
  if (!(Number.isInteger(timeLimitMs) && timeLimitMs >= 1 && timeLimitMs <= 4_000)) {
    throw invalidSetting('timeLimitMs', timeLimitMs, 'a whole number from 1 to 4000');
  }
  const origin = originOf(api);
  if (origin === undefined) {
    const hosts = Object.values(LWA_HOSTS).join(', ');
    throw invalidSetting('api', api, `one of ${hosts}, or a loopback address`);
  }
  return { clientId, api: origin, timeLimitMs };
}

const invalidSetting = (setting: string, found: unknown, expected: string): LwaError =>
  new LwaError(
    'invalidSetting',
    `LWA setting ${setting} is ${shown(found)}: it must be ${expected}.`,
  );

/** `JSON.stringify` would write `NaN` as null. */
const shown = (found: unknown): string =>
  typeof found === 'number' ? String(found) : JSON.stringify(found);

function originOf(api: string): string | undefined {
  if (!URL.canParse(api)) return undefined;
  const url = new URL(api);
  const isKnown = isLoopback(url) || Object.values<string>(LWA_HOSTS).includes(url.origin);
  const isBare = url.pathname === '/' && url.search === '' && url.hash === '';
  return isKnown && isBare && whyNotSafe(url) === undefined ? url.origin : undefined;
}
