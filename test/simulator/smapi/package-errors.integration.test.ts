import { strToU8, zipSync } from 'fflate';
import {
  withLocale,
  withModel,
  intents,
  withIntent,
  withPublishing,
} from './support/changed-packages';
import { importResult } from './support/import-result';
import { ENDPOINT, goodManifest, type PackageParts } from './support/skill-packages';
import { startHarness, useSmapi } from './support/smapi-harness';

const harness = useSmapi();

const arn = (region: string) => `arn:aws:lambda:${region}:000000000000:function:f`;

describe('an import with errors', () => {
  it.each<[string, PackageParts, string]>([
    [
      'capitals in the invocation name',
      withModel({ invocationName: 'Ride Hailer' }),
      'INVALID_INVOCATION_NAME',
    ],
    [
      'a launch word in the invocation name',
      withModel({ invocationName: 'open rides' }),
      'INVALID_INVOCATION_NAME',
    ],
    [
      'a wake word in the invocation name',
      withModel({ invocationName: 'alexa rides' }),
      'INVALID_INVOCATION_NAME',
    ],
    [
      'digits in the invocation name',
      withModel({ invocationName: 'ride 2 go' }),
      'INVALID_INVOCATION_NAME',
    ],
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
    [
      'no AMAZON.StopIntent',
      withModel({ intents: intents().filter(({ name }) => name !== 'AMAZON.StopIntent') }),
      'MISSING_REQUIRED_INTENT',
    ],
    ['an unknown property', withModel({ intentz: [] }), 'INVALID_INTERACTION_MODEL'],
  ])('rejects a model with %s', async (_title, parts, code) => {
    expect((await importResult(harness, parts)).errors).toEqual([
      `InteractionModel.en-US: ${code}`,
    ]);
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
    expect((await importResult(harness, { manifest })).errors).toEqual([`Manifest: ${code}`]);
  });

  it('rejects a function that Alexa may not invoke', async () => {
    const { developer, close } = await startHarness({ alexaMayInvoke: () => false });
    const { skill } = await developer.waitForImport(await developer.import());
    await close();
    expect(skill.resources[0]?.errors?.[0]?.message).toContain(
      `The trigger setting for the Lambda ${ENDPOINT} is invalid. Error code: SkillManifestError`,
    );
  });

  it('rejects an icon of the wrong size', async () => {
    const manifest = withLocale({ smallIconUri: 'file://assets/small.png' });
    /** A PNG has its width at byte 16, and its height at byte 20. */
    const icon = (pixels: number) => {
      const png = Buffer.alloc(24);
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(png);
      png.writeUInt32BE(pixels, 16);
      png.writeUInt32BE(pixels, 20);
      return { 'assets/small.png': new Uint8Array(png) };
    };
    expect((await importResult(harness, { manifest, files: icon(108) })).errors).toEqual([]);
    expect((await importResult(harness, { manifest, files: icon(64) })).errors).toEqual([
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
    expect((await importResult(harness, zip)).errors).toEqual([message]);
  });

  it('ends with the errors and the status that are set on the controls', async () => {
    const { developer, smapi } = harness;
    smapi.controls.importErrors = ['One reason.', 'Another.'];
    smapi.controls.importResult = 'ROLLBACK_SUCCEEDED';
    const { status, skill } = await developer.waitForImport(await developer.import());
    expect(status).toBe('ROLLBACK_SUCCEEDED');
    expect(skill.resources[0]?.errors).toEqual([
      { message: 'One reason.' },
      { message: 'Another.' },
    ]);
    expect(skill.resources[1]).toMatchObject({ status: 'ROLLBACK_SUCCEEDED' });
  });
});
