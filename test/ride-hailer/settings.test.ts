import { readSettings } from '../../lambda/ride-hailer/settings';
import { SKILL_ID } from '../support/envelopes';
import { CLIENT_ID } from '../support/tokens';

const REQUIRED = { SKILL_ID, LEDGER_TABLE: 'ledger', LWA_CLIENT_ID: CLIENT_ID };

it('readSettings has a default for every setting except the skill id, the table and the client id', () => {
  expect(readSettings(REQUIRED)).toMatchObject({
    skillId: SKILL_ID,
    ledgerTable: 'ledger',
    linking: { offer: { maxOffers: 3, proactive: true }, voiceLocales: ['en-US', 'ja-JP'] },
    lwa: { clientId: CLIENT_ID, api: 'https://api.amazon.com' },
  });
});

it('readSettings reads every setting from the environment', () => {
  const offer = {
    OFFER_COOLDOWN_DAYS: '7',
    OFFER_MAX_OFFERS: '1',
    OFFER_MIN_INTERVAL_MINUTES: '0.5',
  };
  const others = {
    OFFER_PROACTIVE: 'false',
    LINKING_LOCALES: 'en-US,de-DE',
    LWA_API: 'https://api.amazon.co.uk',
    SERVICE_URL: 'https://rides.example.com',
  };
  expect(readSettings({ ...REQUIRED, ...offer, ...others })).toMatchObject({
    skillId: SKILL_ID,
    ledgerTable: 'ledger',
    linking: {
      offer: { proactive: false, cooldownMs: 604_800_000, maxOffers: 1, minIntervalMs: 30_000 },
      voiceLocales: ['en-US', 'de-DE'],
    },
    lwa: { clientId: CLIENT_ID, api: 'https://api.amazon.co.uk' },
    serviceUrl: 'https://rides.example.com',
  });
});

it.each<[Record<string, string | undefined>, string]>([
  [{ SKILL_ID: undefined }, 'SKILL_ID is undefined: it must be a skill id'],
  [{ SKILL_ID: 'mine' }, 'SKILL_ID is "mine"'],
  [{ LEDGER_TABLE: '' }, 'LEDGER_TABLE is "": it must be the name of a table'],
  [{ SERVICE_URL: 'rides' }, 'SERVICE_URL is "rides": it must be an address'],
  [{ OFFER_MAX_OFFERS: 'many' }, 'OFFER_MAX_OFFERS is "many": it must be a number'],
  [{ OFFER_MAX_OFFERS: '-1' }, 'OFFER_MAX_OFFERS is "-1"'],
  [{ OFFER_COOLDOWN_DAYS: '0' }, 'cooldownDays is 0'],
  [{ OFFER_PROACTIVE: 'maybe' }, 'OFFER_PROACTIVE is "maybe": it must be true or false'],
  [{ LINKING_LOCALES: 'english' }, 'voiceLocales is "english"'],
  [{ LWA_CLIENT_ID: undefined }, 'clientId is undefined'],
  [{ LWA_API: 'https://example.com' }, 'api is "https://example.com"'],
])('readSettings rejects %j with the message "… %s …"', (change, message) => {
  expect(() => readSettings({ ...REQUIRED, ...change })).toThrow(message);
});
