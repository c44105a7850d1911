import {
  withLocale,
  withModel,
  intents,
  withIntent,
  withInterface,
  withLocales,
  withPublishing,
  withSlotValue,
  withNameFreeInteraction,
  withDialog,
  httpsManifest,
  japanesePackage,
} from './support/changed-packages';
import { importResult } from './support/import-result';
import { ENDPOINT, goodManifest, goodModel, type PackageParts } from './support/skill-packages';
import { useSmapi } from './support/smapi-harness';

const alexaMayInvoke = jest.fn((_arn: string, _skillId: string) => true);
const harness = useSmapi({ alexaMayInvoke });

describe('an import without errors and warnings', () => {
  it.each<[string, PackageParts]>([
    ['an endpoint', {}],
    ['no endpoint', { manifest: goodManifest(null) }],
    [
      'a category that the manifest reference lacks',
      { manifest: withPublishing({ category: 'CARD_GAMES' }) },
    ],
    ['an HTTPS endpoint', { manifest: httpsManifest() }],
    ['a Japanese model', japanesePackage()],
    ['the CanFulfillIntentRequest interface', { manifest: withInterface() }],
    ['a model with _nameFreeInteraction', withNameFreeInteraction()],
    ['a dialog slot without prompts', withDialog()],
    ['a slot value with empty synonyms', withSlotValue({ value: 'home', synonyms: [] })],
    ['a slot value without synonyms', withSlotValue({ value: 'home' })],
  ])('accepts a package with %s', async (_title, parts) => {
    expect(await importResult(harness, parts)).toEqual({ errors: [], warnings: [] });
  });

  it('checks whether Alexa may invoke the function', async () => {
    alexaMayInvoke.mockClear();
    await importResult(harness, {});
    const [skill] = harness.smapi.skills.all();
    expect(alexaMayInvoke.mock.calls).toEqual([[ENDPOINT, skill?.skillId]]);
  });
});

describe('an import with warnings', () => {
  it.each<[string, PackageParts, string]>([
    ['no small icon', { manifest: withLocale({ smallIconUri: undefined }) }, 'INVALID_ICON'],
    [
      'an invocation name of one word',
      withModel({ invocationName: 'ride' }),
      'INVALID_INVOCATION_NAME',
    ],
    [
      'permissions without a privacy policy',
      { manifest: { ...goodManifest(), privacyAndCompliance: { locales: {} } } },
      'MISSING_PRIVACY_POLICY_URL',
    ],
    [
      'no AMAZON.NavigateHomeIntent',
      withModel({ intents: intents().filter(({ name }) => name !== 'AMAZON.NavigateHomeIntent') }),
      'MISSING_REQUIRED_INTENT',
    ],
    [
      'a locale without a model',
      { manifest: withLocales('en-US', 'en-GB'), models: { 'en-US': goodModel() } },
      'MISSING_INTERACTION_MODEL',
    ],
    [
      'a model whose locale the manifest lacks',
      { models: { 'en-US': goodModel(), 'en-GB': goodModel() } },
      'MISSING_LOCALE',
    ],
    [
      'the same utterance in two intents',
      withIntent({ name: 'UnlinkIntent', samples: ['Link my account.'] }),
      'CONFLICTING_UTTERANCES',
    ],
    [
      'utterances that differ only in the name of a slot',
      withIntent({
        name: 'OtherIntent',
        slots: [{ name: 'place', type: 'DESTINATION' }],
        samples: ['{place}'],
      }),
      'CONFLICTING_UTTERANCES',
    ],
  ])('accepts a package with %s', async (_title, parts, code) => {
    expect(await importResult(harness, parts)).toEqual({ errors: [], warnings: [code] });
  });
});
