/** Defaults and bounds, in the units of settings files and environment variables. */
export const OFFER_SETTINGS = {
  proactive: { default: true },
  cooldownDays: { default: 30, min: 1, max: 365 },
  maxOffers: { default: 3, min: 0, max: 10 },
  minIntervalMinutes: { default: 10, min: 0, max: 1440 },
  /** Amazon documents the dialog in English and Japanese: docs/reference/protocol.md#locales. */
  voiceLocales: { default: ['en-US', 'ja-JP'] },
} as const;
