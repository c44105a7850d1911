import {
  createAccountLinking,
  dynamoDbLedger,
  linkingSettings,
} from 'alexa-voice-forward-account-linking/linking';
import { createTokenVerifier, lwaSettings } from 'alexa-voice-forward-account-linking/lwa';
import { reportLinking } from './observability';
import { linkingWords } from './words';

const DAY_MS = 24 * 60 * 60_000;
const { env } = process;
const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));

/** The stage's settings, which the stack puts into the environment. */
const settings = linkingSettings({
  proactive: env.OFFER_PROACTIVE !== 'false',
  cooldownDays: number(env.OFFER_COOLDOWN_DAYS),
  maxOffers: number(env.OFFER_MAX_OFFERS),
  minIntervalMinutes: number(env.OFFER_MIN_INTERVAL_MINUTES),
  voiceLocales: env.LINKING_LOCALES === 'all' ? 'all' : env.LINKING_LOCALES?.split(','),
});

/** Created once per container. The cache of `verifyToken` holds a valid token's hash, user id and expiry. */
export const linking = createAccountLinking({
  settings,
  ledger: dynamoDbLedger({
    tableName: env.LEDGER_TABLE ?? '',
    ttlMs: settings.offer.cooldownMs + DAY_MS,
  }),
  words: linkingWords,
  verifyToken: createTokenVerifier(lwaSettings({ clientId: env.LWA_CLIENT_ID, api: env.LWA_API })),
  report: reportLinking,
});
