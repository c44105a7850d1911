import { LinkingError } from './errors';
import { type OfferPolicy } from './offer-policy';
import { OFFER_SETTINGS } from './offer-settings';
import { DAY_MS, MINUTE_MS } from './time';

/** Build these with {@link linkingSettings}. */
export interface LinkingSettings {
  readonly offer: OfferPolicy;
  /**
   * Locales with linking by voice. In other locales, "link my account" and requests that require the account
   * get the app card.
   */
  readonly voiceLocales: 'all' | readonly string[];
  /** The intent of "link my account". */
  readonly linkAccountIntent: string;
}

/** The settings in the units of settings files and environment variables. */
export interface LinkingSettingsInput {
  /**
   * Whether the skill makes proactive offers: at launch, and after an answer that needed no account.
   *
   * @default true
   */
  readonly proactive?: boolean | undefined;
  /**
   * Days without offers after a "no" to an offer, or after a connection that ended without a link. Also the
   * days without proactive offers after a link, and the window in which `maxOffers` counts offers.
   * 1 to 365.
   *
   * @default 30
   */
  readonly cooldownDays?: number | undefined;
  /**
   * Number of offers within `cooldownDays` after which the skill makes no proactive one. 0 to 10.
   *
   * @default 3
   */
  readonly maxOffers?: number | undefined;
  /** Minimum minutes between an offer and a later proactive one. 0 to 1440. @default 10 */
  readonly minIntervalMinutes?: number | undefined;
  /** Locales with linking by voice, or `all`. @default ['en-US', 'ja-JP'] */
  readonly voiceLocales?: 'all' | readonly string[] | undefined;
  /** Name of the intent of "link my account". @default 'LinkAccountIntent' */
  readonly linkAccountIntent?: string | undefined;
}

const LOCALE = /^[a-z]{2}-[A-Z]{2}$/;
const INTENT = /^[A-Za-z][A-Za-z_]{0,99}$/;

/** Adds the defaults. Throws a {@link LinkingError} with code `invalidSetting` if a setting is invalid. */
export function linkingSettings(input: LinkingSettingsInput = {}): LinkingSettings {
  const {
    proactive = OFFER_SETTINGS.proactive.default,
    cooldownDays = OFFER_SETTINGS.cooldownDays.default,
    maxOffers = OFFER_SETTINGS.maxOffers.default,
    minIntervalMinutes = OFFER_SETTINGS.minIntervalMinutes.default,
    voiceLocales = OFFER_SETTINGS.voiceLocales.default,
    linkAccountIntent = 'LinkAccountIntent',
  } = input;
  if (typeof proactive !== 'boolean') {
    throw invalidSetting('proactive', proactive, 'true or false');
  }
  assertInRange('cooldownDays', cooldownDays);
  assertInRange('minIntervalMinutes', minIntervalMinutes);
  assertInRange('maxOffers', maxOffers);
  if (!Number.isInteger(maxOffers)) throw invalidSetting('maxOffers', maxOffers, 'a whole number');
  if (voiceLocales !== 'all') assertLocales(voiceLocales);
  if (typeof linkAccountIntent !== 'string' || !INTENT.test(linkAccountIntent)) {
    throw invalidSetting('linkAccountIntent', linkAccountIntent, 'the name of a custom intent');
  }
  return {
    offer: {
      proactive,
      cooldownMs: cooldownDays * DAY_MS,
      maxOffers,
      minIntervalMs: minIntervalMinutes * MINUTE_MS,
    },
    voiceLocales,
    linkAccountIntent,
  };
}

const invalidSetting = (setting: string, found: unknown, expected: string): LinkingError =>
  new LinkingError(
    'invalidSetting',
    `Linking setting ${setting} is ${shown(found)}: it must be ${expected}.`,
  );

/** `JSON.stringify` would write `NaN` as null. */
const shown = (found: unknown): string =>
  typeof found === 'number' ? String(found) : JSON.stringify(found);

function assertLocales(found: unknown): void {
  const expected = '"all", or a list of locales such as "en-US"';
  if (!Array.isArray(found)) throw invalidSetting('voiceLocales', found, expected);
  const invalid: unknown = found.find(
    (locale) => typeof locale !== 'string' || !LOCALE.test(locale),
  );
  if (invalid !== undefined) throw invalidSetting('voiceLocales', invalid, expected);
}

function assertInRange(
  setting: 'cooldownDays' | 'maxOffers' | 'minIntervalMinutes',
  value: unknown,
): void {
  const { min, max } = OFFER_SETTINGS[setting];
  if (typeof value !== 'number' || !(value >= min && value <= max)) {
    throw invalidSetting(setting, value, `a number from ${min} to ${max}`);
  }
}
