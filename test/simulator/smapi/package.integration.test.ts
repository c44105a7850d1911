import { strToU8, zipSync } from 'fflate';
import {
  ENDPOINT,
  goodManifest,
  goodModel,
  zipped,
  type PackageParts,
} from './support/skill-packages';
import { startHarness, type SmapiHarness } from './support/smapi-harness';

let harness: SmapiHarness;
let invokeChecks: string[];
let may: boolean;
beforeEach(async () => {
  invokeChecks = [];
  may = true;
  const mayInvoke = (arn: string, skillId: string) => {
    invokeChecks.push(`${arn} ${skillId}`);
    return may;
  };
  harness = await startHarness({ mayInvoke });
});
afterEach(() => harness.close());

interface Result {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Imports a package and returns `resource: code` of each error, and the codes of the warnings. */
async function importPackage(parts: PackageParts | Uint8Array): Promise<Result> {
  const zip = parts instanceof Uint8Array ? parts : zipped(parts);
  const { developer } = harness;
  const { skill, errors = [], warnings } = await developer.through(await developer.import(zip));
  const failed = skill.resources.flatMap(({ name, errors: own = [] }) =>
    own.map(({ code }) => `${name}: ${code}`),
  );
  return {
    errors: [...new Set([...errors.map(({ message }) => message), ...failed])],
    warnings: [...new Set(warnings.map(({ code = '' }) => code))],
  };
}

const locale = (manifest = goodManifest()) =>
  manifest.publishingInformation?.locales?.['en-US'] ?? {};

const withLocale = (change: object) => ({
  ...goodManifest(),
  publishingInformation: {
    ...goodManifest().publishingInformation,
    locales: { 'en-US': { ...locale(), ...change } },
  },
});

const withModel = (change: object): PackageParts => {
  const { languageModel } = goodModel().interactionModel;
  return {
    models: { 'en-US': { interactionModel: { languageModel: { ...languageModel, ...change } } } },
  };
};

const intents = () => goodModel().interactionModel.languageModel?.intents ?? [];
const withIntent = (intent: object) => withModel({ intents: [...intents(), intent] });
const arn = (region: string) => `arn:aws:lambda:${region}:000000000000:function:f`;

describe('an import without errors and warnings', () => {
  it.each<[string, PackageParts]>([
    ['an endpoint', {}],
    ['no endpoint', { manifest: goodManifest(null) }],
    ['a newer category', { manifest: withPublishing({ category: 'CARD_GAMES' }) }],
    ['an HTTPS endpoint', { manifest: httpsManifest() }],
    ['a Japanese model', japanese()],
    ['the CanFulfillIntentRequest interface', { manifest: withInterface() }],
    ['a model with _nameFreeInteraction', nameFree()],
    ['a dialog slot without prompts', withDialog()],
    ['a slot value with empty synonyms', withSlotValue({ value: 'home', synonyms: [] })],
    ['a slot value without synonyms', withSlotValue({ value: 'home' })],
  ])('accepts a package with %s', async (_title, parts) => {
    expect(await importPackage(parts)).toEqual({ errors: [], warnings: [] });
  });

  it('asks the policy of the function', async () => {
    await importPackage({});
    const [skill] = harness.smapi.skills.all();
    expect(invokeChecks).toEqual([`${ENDPOINT} ${skill?.skillId}`]);
  });
});

describe('an import with warnings', () => {
  it.each<[string, PackageParts, string]>([
    ['no small icon', { manifest: withLocale({ smallIconUri: undefined }) }, 'INVALID_ICON'],
    ['one word', withModel({ invocationName: 'ride' }), 'INVALID_INVOCATION_NAME'],
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
    expect(await importPackage(parts)).toEqual({ errors: [], warnings: [code] });
  });
});

describe('an import with errors', () => {
  it.each<[string, PackageParts, string]>([
    ['capitals', withModel({ invocationName: 'Ride Hailer' }), 'INVALID_INVOCATION_NAME'],
    ['a launch word', withModel({ invocationName: 'open rides' }), 'INVALID_INVOCATION_NAME'],
    ['a wake word', withModel({ invocationName: 'alexa rides' }), 'INVALID_INVOCATION_NAME'],
    ['digits', withModel({ invocationName: 'ride 2 go' }), 'INVALID_INVOCATION_NAME'],
    ['an undefined slot type', withModel({ types: [] }), 'UNDEFINED_SLOT_TYPE'],
    [
      'a slot type without values',
      withModel({ types: [{ name: 'DESTINATION', values: [] }] }),
      'INVALID_SLOT_TYPE',
    ],
    [
      'an undefined slot',
      withIntent({ name: 'OtherIntent', samples: ['go {somewhere}'] }),
      'INVALID_SLOT_REFERENCE',
    ],
    [
      'a question mark in a sample',
      withIntent({ name: 'OtherIntent', samples: ['where is it?'] }),
      'INVALID_SAMPLE_UTTERANCE',
    ],
    ['no AMAZON.StopIntent', withModel({ intents: intents().slice(3) }), 'MISSING_REQUIRED_INTENT'],
    ['an unknown property', withModel({ intentz: [] }), 'INVALID_INTERACTION_MODEL'],
  ])('rejects a model with %s', async (_title, parts, code) => {
    expect((await importPackage(parts)).errors).toEqual([`InteractionModel.en-US: ${code}`]);
  });

  it.each<[string, unknown, string]>([
    [
      'an icon that is not in the package',
      withLocale({ largeIconUri: 'file://assets/none.png' }),
      'INVALID_ICON',
    ],
    ['an unsupported region', goodManifest(arn('eu-central-1')), 'INVALID_ENDPOINT'],
    ['half an ARN', goodManifest('arn:aws:lambda:eu-west-1'), 'INVALID_ENDPOINT'],
    ['a summary that is too long', withLocale({ summary: 'x'.repeat(161) }), 'INVALID_MANIFEST'],
    [
      'four example phrases',
      withLocale({ examplePhrases: ['one', 'two', 'three', 'four'] }),
      'INVALID_ARRAY_SIZE',
    ],
    ['an unknown category', withPublishing({ category: 'NO_SUCH' }), 'INVALID_ENUM_VALUE'],
    ['an unknown property', { ...goodManifest(), apiz: {} }, 'INVALID_MANIFEST'],
    ['no properties', {}, 'INVALID_MANIFEST'],
  ])('rejects a manifest with %s', async (_title, manifest, code) => {
    expect((await importPackage({ manifest })).errors).toEqual([`Manifest: ${code}`]);
  });

  it('rejects a function that Alexa may not invoke', async () => {
    may = false;
    const { developer } = harness;
    const { skill } = await developer.through(await developer.import());
    expect(skill.resources[0]?.errors?.[0]?.message).toContain(
      `The trigger setting for the Lambda ${ENDPOINT} is invalid. Error code: SkillManifestError`,
    );
  });

  it('rejects an icon of the wrong size', async () => {
    const manifest = withLocale({ smallIconUri: 'file://assets/small.png' });
    const icon = (pixels: number) => {
      const png = Buffer.alloc(24);
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(png);
      png.writeUInt32BE(pixels, 16);
      png.writeUInt32BE(pixels, 20);
      return { 'assets/small.png': new Uint8Array(png) };
    };
    expect((await importPackage({ manifest, files: icon(108) })).errors).toEqual([]);
    expect((await importPackage({ manifest, files: icon(64) })).errors).toEqual([
      'Manifest: INVALID_ICON',
    ]);
  });

  it.each([
    ['is not a zip', strToU8('no zip'), 'The skill package is not a valid zip file.'],
    [
      'has its files in a directory',
      zipSync({ 'skill-package/skill.json': strToU8('{}') }),
      'The skill package has no skill.json at its root.',
    ],
    [
      'has malformed JSON',
      zipSync({ 'skill.json': strToU8('{') }),
      'skill.json is not valid JSON.',
    ],
  ])('rejects a file that %s', async (_title, zip, message) => {
    expect((await importPackage(zip)).errors).toEqual([message]);
  });

  it('ends with the errors and the status that the controls request', async () => {
    const { developer, smapi } = harness;
    smapi.controls.importFails = ['One reason.', 'Another.'];
    smapi.controls.importEnds = 'ROLLBACK_SUCCEEDED';
    const { status, skill } = await developer.through(await developer.import());
    expect(status).toBe('ROLLBACK_SUCCEEDED');
    expect(skill.resources[0]?.errors).toEqual([
      { message: 'One reason.' },
      { message: 'Another.' },
    ]);
    expect(skill.resources[1]).toMatchObject({ status: 'ROLLBACK_SUCCEEDED' });
  });
});

function withInterface() {
  const manifest = goodManifest();
  const interfaces = [{ type: 'CAN_FULFILL_INTENT_REQUEST' }];
  return { ...manifest, apis: { custom: { ...manifest.apis?.custom, interfaces } } };
}

function withLocales(...locales: string[]) {
  const texts = Object.fromEntries(locales.map((name) => [name, locale()]));
  const policy = { privacyPolicyUrl: 'https://example.com/privacy' };
  const policies = Object.fromEntries(locales.map((name) => [name, policy]));
  return { ...withPublishing({ locales: texts }), privacyAndCompliance: { locales: policies } };
}

function withPublishing(change: object) {
  const manifest = goodManifest();
  const publishingInformation = { ...manifest.publishingInformation, ...change };
  return { ...manifest, publishingInformation };
}

function withSlotValue(name: object): PackageParts {
  return withModel({ types: [{ name: 'DESTINATION', values: [{ name }] }] });
}

function nameFree(): PackageParts {
  const { interactionModel } = goodModel();
  const _nameFreeInteraction = { ingressPoints: [] };
  return {
    models: { 'en-US': { interactionModel: { ...interactionModel, _nameFreeInteraction } } },
  };
}

function withDialog(): PackageParts {
  const { interactionModel } = goodModel();
  const slots = [{ name: 'destination', type: 'DESTINATION', elicitationRequired: false }];
  const dialog = { intents: [{ name: 'BookRideIntent', slots }] };
  return { models: { 'en-US': { interactionModel: { ...interactionModel, dialog } } } };
}

function httpsManifest() {
  const endpoint = { uri: 'https://example.com/skill', sslCertificateType: 'Trusted' };
  return { ...goodManifest(), apis: { custom: { endpoint } } };
}

function japanese(): PackageParts {
  const manifest = goodManifest();
  const languageModel = { ...goodModel().interactionModel.languageModel, invocationName: 'ライド' };
  return {
    manifest: {
      ...manifest,
      publishingInformation: {
        ...manifest.publishingInformation,
        locales: { 'ja-JP': locale() },
      },
      privacyAndCompliance: {
        locales: { 'ja-JP': { privacyPolicyUrl: 'https://example.com/privacy' } },
      },
    },
    models: { 'ja-JP': { interactionModel: { languageModel } } },
  };
}
