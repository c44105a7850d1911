import {
  createAccountLinking,
  dynamoDbLedger,
  LinkingError,
  linkingSettings,
} from '../../lambda/linking';
import { cafeWords } from '../support/cafe-words';
import { memoryLedger } from '../../lambda/linking/ledger/memory-ledger';
import { DAY } from '../support/times';

it('linkingSettings has a default for every setting', () => {
  expect(linkingSettings()).toEqual({
    offer: { proactive: true, cooldownMs: 2_592_000_000, maxOffers: 3, minIntervalMs: 600_000 },
    voiceLocales: ['en-US', 'ja-JP'],
    linkAccountIntent: 'LinkAccountIntent',
  });
});

it('linkingSettings treats an undefined field as absent', () => {
  expect(linkingSettings({ maxOffers: undefined, voiceLocales: undefined })).toEqual(
    linkingSettings(),
  );
});

it.each<[string, object, string]>([
  ['cooldownDays', { cooldownDays: 0 }, 'cooldownDays is 0: it must be a number from 1 to 365'],
  ['cooldownDays', { cooldownDays: 366 }, 'cooldownDays is 366'],
  ['cooldownDays', { cooldownDays: Number.NaN }, 'cooldownDays is NaN'],
  ['maxOffers', { maxOffers: -1 }, 'maxOffers is -1: it must be a number from 0 to 10'],
  ['maxOffers', { maxOffers: 11 }, 'maxOffers is 11'],
  ['maxOffers', { maxOffers: 2.5 }, 'maxOffers is 2.5: it must be a whole number'],
  [
    'minIntervalMinutes',
    { minIntervalMinutes: 1441 },
    'minIntervalMinutes is 1441: it must be a number',
  ],
  ['minIntervalMinutes', { minIntervalMinutes: '10' }, 'minIntervalMinutes is "10"'],
  ['proactive', { proactive: 'yes' }, 'proactive is "yes": it must be true or false'],
  ['voiceLocales', { voiceLocales: ['en-US', 'english'] }, 'voiceLocales is "english": it must be'],
  ['linkAccountIntent', { linkAccountIntent: '' }, 'linkAccountIntent is "": it must be'],
  ['linkAccountIntent', { linkAccountIntent: 'AMAZON.YesIntent' }, 'the name of a custom intent'],
  ['voiceLocales', { voiceLocales: 'en-US' }, 'voiceLocales is "en-US": it must be'],
])(
  'linkingSettings names an invalid %s, its value and the accepted values',
  (_, input, message) => {
    expect(() => linkingSettings(input)).toThrow(LinkingError);
    expect(() => linkingSettings(input)).toThrow(message);
  },
);

describe('a ledger', () => {
  const settings = linkingSettings({ cooldownDays: 30 });
  const create = (ttlMs: number) =>
    createAccountLinking({
      settings,
      ledger: dynamoDbLedger({ tableName: 'ledger', ttlMs }),
      words: cafeWords,
    });

  it('is rejected if its entries expire before the cooldown ends', () => {
    expect(() => create(30 * DAY - 1)).toThrow(LinkingError);
    expect(() => create(30 * DAY - 1)).toThrow('must be at least the cooldown, 2592000000 ms');
    expect(() => create(30 * DAY)).not.toThrow();
  });

  it('may have no time to live', () => {
    expect(() =>
      createAccountLinking({ settings, ledger: memoryLedger(), words: cafeWords }),
    ).not.toThrow();
  });
});
