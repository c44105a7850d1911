const {
  createAccountLinking,
  dynamoDbLedger,
  linkingSettings,
} = require('alexa-voice-forward-account-linking/linking');
const { createTokenVerifier, lwaSettings } = require('alexa-voice-forward-account-linking/lwa');
const { words } = require('./linking-words');
const { report } = require('./report');

const DAY_MS = 24 * 60 * 60_000;
const COOLDOWN_DAYS = 30;

const verifyToken = createTokenVerifier(
  lwaSettings({ clientId: process.env.LWA_CLIENT_ID, api: process.env.LWA_API }),
);

/** Created once per container. The cache of `verifyToken` holds a valid token's hash, user id and expiry. */
const linking = createAccountLinking({
  settings: linkingSettings({ cooldownDays: COOLDOWN_DAYS }),
  ledger: dynamoDbLedger({
    tableName: process.env.LEDGER_TABLE ?? '',
    ttlMs: (COOLDOWN_DAYS + 1) * DAY_MS,
  }),
  words,
  report,
  verifyToken,
});

module.exports = { linking };
