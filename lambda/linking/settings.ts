import { type OfferPolicy } from './offer-policy';

/** What an operator decides about linking; every field has a default, see {@link linkingSettings}. */
export interface LinkingSettings {
  /** When the skill may ask a customer to link. */
  readonly offer: OfferPolicy;
  /** Locales in which linking by voice is offered; in the others the customer gets the app card. */
  readonly voiceLocales: 'all' | readonly string[];
}

/** The same as plain numbers, the way settings files and environments hold them. */
export interface LinkingSettingsInput {
  /** @default true - launching the skill may make the offer */
  readonly proactive?: boolean | undefined;
  /** Days without an offer after a refusal, and the window of `cap`. @default 30 */
  readonly quietDays?: number | undefined;
  /** Most offers in `quietDays` before launching stops making them. 0 to 10. @default 3 */
  readonly cap?: number | undefined;
  /** Minutes from one offer to the next that launching makes. @default 10 */
  readonly intervalMinutes?: number | undefined;
  /** @default 'all' */
  readonly voiceLocales?: 'all' | readonly string[] | undefined;
}

export class LinkingSettingsError extends Error {
  constructor(setting: string, found: unknown, wanted: string) {
    super(`Linking setting ${setting} is ${JSON.stringify(found)}: it must be ${wanted}.`);
    this.name = 'LinkingSettingsError';
  }
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const LOCALE = /^[a-z]{2}-[A-Z]{2}$/;

/** Checks the settings and fills in the defaults. Throws {@link LinkingSettingsError}. */
export function linkingSettings(input: LinkingSettingsInput = {}): LinkingSettings {
  const {
    proactive = true,
    quietDays = 30,
    cap = 3,
    intervalMinutes = 10,
    voiceLocales = 'all',
  } = input;
  if (typeof proactive !== 'boolean') {
    throw new LinkingSettingsError('proactive', proactive, 'true or false');
  }
  within('quietDays', quietDays, 1, 365);
  within('intervalMinutes', intervalMinutes, 0, 24 * 60);
  within('cap', cap, 0, 10);
  if (!Number.isInteger(cap)) throw new LinkingSettingsError('cap', cap, 'a whole number');
  if (voiceLocales !== 'all') localesOnly(voiceLocales);
  return {
    offer: {
      proactive,
      quietMs: quietDays * DAY_MS,
      cap,
      intervalMs: intervalMinutes * MINUTE_MS,
    },
    voiceLocales,
  };
}

function localesOnly(found: unknown): void {
  const wanted = '"all", or a list of locales such as "en-US"';
  if (!Array.isArray(found)) throw new LinkingSettingsError('voiceLocales', found, wanted);
  const odd: unknown = found.find((locale) => typeof locale !== 'string' || !LOCALE.test(locale));
  if (odd !== undefined) throw new LinkingSettingsError('voiceLocales', odd, wanted);
}

function within(setting: string, value: unknown, least: number, most: number): void {
  if (typeof value !== 'number' || !(value >= least && value <= most)) {
    throw new LinkingSettingsError(setting, value, `a number from ${least} to ${most}`);
  }
}
