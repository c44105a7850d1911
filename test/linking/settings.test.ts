import { linkingSettings, LinkingSettingsError } from '../../lambda/linking';

it('has a default for everything', () => {
  expect(linkingSettings()).toEqual({
    offer: { proactive: true, quietMs: 2_592_000_000, cap: 3, intervalMs: 600_000 },
    voiceLocales: 'all',
  });
});

it('takes an undefined field for one that is left out', () => {
  expect(linkingSettings({ cap: undefined, voiceLocales: undefined })).toEqual(linkingSettings());
});

it.each<[string, object, string]>([
  ['quietDays', { quietDays: 0 }, 'quietDays is 0: it must be a number from 1 to 365'],
  ['quietDays', { quietDays: 366 }, 'quietDays is 366'],
  ['quietDays', { quietDays: Number.NaN }, 'quietDays is null'],
  ['cap', { cap: -1 }, 'cap is -1: it must be a number from 0 to 10'],
  ['cap', { cap: 11 }, 'cap is 11'],
  ['cap', { cap: 2.5 }, 'cap is 2.5: it must be a whole number'],
  ['intervalMinutes', { intervalMinutes: 1441 }, 'intervalMinutes is 1441: it must be a number'],
  ['intervalMinutes', { intervalMinutes: '10' }, 'intervalMinutes is "10"'],
  ['proactive', { proactive: 'yes' }, 'proactive is "yes": it must be true or false'],
  ['voiceLocales', { voiceLocales: ['en-US', 'english'] }, 'voiceLocales is "english": it must be'],
  ['voiceLocales', { voiceLocales: 'en-US' }, 'voiceLocales is "en-US": it must be'],
])('names %s, what was found and the way out', (_, input, message) => {
  expect(() => linkingSettings(input)).toThrow(LinkingSettingsError);
  expect(() => linkingSettings(input)).toThrow(message);
});
