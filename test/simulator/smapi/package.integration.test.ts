import { strToU8, zipSync } from 'fflate';
import { ENDPOINT, goodManifest, goodModel, zipped, type PackageParts } from './support/packages';
import { setUp, type Setting } from './support/setting';

let setting: Setting;
let asked: string[];
let may: boolean;
beforeEach(async () => {
  asked = [];
  may = true;
  const mayInvoke = (arn: string, skillId: string) => {
    asked.push(`${arn} ${skillId}`);
    return may;
  };
  setting = await setUp({ mayInvoke });
});
afterEach(() => setting.close());

/** What Alexa says of a package: `resource: code` of each thing wrong. */
async function verdict(zip: Uint8Array): Promise<readonly string[]> {
  const { developer } = setting;
  const { skill, errors = [] } = await developer.through(await developer.import(zip));
  const broken = skill.resources.flatMap(({ name, errors: own = [] }) =>
    own.map(({ code }) => `${name}: ${code}`),
  );
  return [...errors.map(({ message }) => message), ...broken];
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

describe('a package that Alexa takes', () => {
  it.each<[string, PackageParts]>([
    ['with an endpoint', {}],
    ['without one', { manifest: goodManifest(null) }],
    ['with an HTTPS address', { manifest: httpsManifest() }],
    ['with a model in Japanese', japanese()],
  ])('%s', async (_what, parts) => {
    expect(await verdict(zipped(parts))).toEqual([]);
  });

  it('names a function that Alexa asks its policy about', async () => {
    await verdict(zipped());
    const [skill] = setting.smapi.skills.all();
    expect(asked).toEqual([`${ENDPOINT} ${skill?.skillId}`]);
  });
});

describe('a package that Alexa refuses', () => {
  it.each<[string, PackageParts, string]>([
    ['a name in capitals', withModel({ invocationName: 'Ride Hailer' }), 'INVALID_INVOCATION_NAME'],
    ['one word', withModel({ invocationName: 'ride' }), 'INVALID_INVOCATION_NAME'],
    ['a launch word', withModel({ invocationName: 'open rides' }), 'INVALID_INVOCATION_NAME'],
    ['a wake word', withModel({ invocationName: 'alexa rides' }), 'INVALID_INVOCATION_NAME'],
    ['digits', withModel({ invocationName: 'ride 2 go' }), 'INVALID_INVOCATION_NAME'],
    ['no types', withModel({ types: [] }), 'UNDEFINED_SLOT_TYPE'],
    [
      'a type without values',
      withModel({ types: [{ name: 'DESTINATION', values: [] }] }),
      'INVALID_SLOT_TYPE',
    ],
    [
      'the same words twice',
      withIntent({ name: 'UnlinkIntent', samples: ['Link my account.'] }),
      'CONFLICTING_UTTERANCES',
    ],
    [
      'the same words but for a slot of one type',
      withIntent({
        name: 'OtherIntent',
        slots: [{ name: 'place', type: 'DESTINATION' }],
        samples: ['{place}'],
      }),
      'CONFLICTING_UTTERANCES',
    ],
    [
      'a slot that the intent has not',
      withIntent({ name: 'OtherIntent', samples: ['go {somewhere}'] }),
      'INVALID_SLOT_REFERENCE',
    ],
    [
      'a question mark in a sample',
      withIntent({ name: 'OtherIntent', samples: ['where is it?'] }),
      'INVALID_SAMPLE_UTTERANCE',
    ],
    ['no way to stop', withModel({ intents: intents().slice(3) }), 'MISSING_REQUIRED_INTENT'],
    ['a field of no model', withModel({ intentz: [] }), 'INVALID_INTERACTION_MODEL'],
    ['no model for a locale', { models: { 'en-GB': goodModel() } }, 'MISSING_INTERACTION_MODEL'],
  ])('for its model: %s', async (_what, parts, code) => {
    const found = await verdict(zipped(parts));
    expect(new Set(found.filter((one) => one.startsWith('Interaction')))).toEqual(
      new Set([`InteractionModel.en-US: ${code}`]),
    );
  });

  it.each<[string, unknown, string]>([
    [
      'permissions without a privacy policy',
      { ...goodManifest(), privacyAndCompliance: { locales: {} } },
      'MISSING_PRIVACY_POLICY_URL',
    ],
    ['no small icon', withLocale({ smallIconUri: undefined }), 'INVALID_ICON'],
    [
      'an icon that is not there',
      withLocale({ largeIconUri: 'file://assets/none.png' }),
      'INVALID_ICON',
    ],
    ['a region without Alexa', goodManifest(arn('eu-central-1')), 'INVALID_ENDPOINT'],
    ['half an ARN', goodManifest('arn:aws:lambda:eu-west-1'), 'INVALID_ENDPOINT'],
    ['a summary that is too long', withLocale({ summary: 'x'.repeat(161) }), 'INVALID_MANIFEST'],
    ['a field of no manifest', { ...goodManifest(), apiz: {} }, 'INVALID_MANIFEST'],
    ['nothing in it', {}, 'INVALID_MANIFEST'],
  ])('for its manifest: %s', async (_what, manifest, code) => {
    const found = await verdict(zipped({ manifest }));
    expect(new Set(found)).toEqual(new Set([`Manifest: ${code}`]));
  });

  it('for a function that it may not call', async () => {
    may = false;
    const { developer } = setting;
    const { skill } = await developer.through(await developer.import());
    expect(skill.resources[0]?.errors?.[0]?.message).toContain(
      `The trigger setting for the Lambda ${ENDPOINT} is invalid. Error code: SkillManifestError`,
    );
  });

  it('for an icon of the wrong size', async () => {
    const manifest = withLocale({ smallIconUri: 'file://assets/small.png' });
    const icon = (pixels: number) => {
      const png = Buffer.alloc(24);
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(png);
      png.writeUInt32BE(pixels, 16);
      png.writeUInt32BE(pixels, 20);
      return { 'assets/small.png': new Uint8Array(png) };
    };
    expect(await verdict(zipped({ manifest, files: icon(108) }))).toEqual([]);
    expect(await verdict(zipped({ manifest, files: icon(64) }))).toEqual([
      'Manifest: INVALID_ICON',
    ]);
  });

  it.each([
    ['no zip', strToU8('no zip'), 'The skill package is not a valid zip file.'],
    [
      'a folder too deep',
      zipSync({ 'skill-package/skill.json': strToU8('{}') }),
      'The skill package has no skill.json at its root.',
    ],
    ['no JSON', zipSync({ 'skill.json': strToU8('{') }), 'skill.json is not valid JSON.'],
  ])('for its zip: %s', async (_what, zip, message) => {
    expect(await verdict(zip)).toEqual([message]);
  });

  it('with the reasons, and the end, that a test asks for', async () => {
    const { developer, smapi } = setting;
    smapi.switches.importFails = ['One reason.', 'Another.'];
    smapi.switches.importEnds = 'ROLLBACK_SUCCEEDED';
    const { status, skill } = await developer.through(await developer.import());
    expect(status).toBe('ROLLBACK_SUCCEEDED');
    expect(skill.resources[0]?.errors).toEqual([
      { message: 'One reason.' },
      { message: 'Another.' },
    ]);
    expect(skill.resources[1]).toMatchObject({ status: 'ROLLBACK_SUCCEEDED' });
  });
});

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
