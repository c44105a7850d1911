import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedOrMissing, differences } from '../../tools/differences';
import { AwsApi } from '../publisher/support/aws-api';
import { projectPackageZip } from '../publisher/support/packages';
import { ENDPOINT, TestStack } from '../publisher/support/test-stack';
import { StageEnvironment, VENDOR } from '../publisher/support/stage-environment';
import { directoryForEachTest } from '../support/directory';
import { runFile } from './support/run-file';

describe('differences', () => {
  it('have the path and both values', () => {
    expect(differences({ a: { b: [1, 2] }, c: 'x' }, { a: { b: [1, 3] }, d: null })).toEqual([
      { path: 'a.b', here: [1, 2], there: [1, 3] },
      { path: 'c', here: 'x', there: undefined },
      { path: 'd', here: undefined, there: null },
    ]);
  });

  it('match items of a list by name, in any order', () => {
    const here = {
      intents: [
        { name: 'A', samples: ['a'] },
        { name: 'B', samples: ['b'] },
      ],
    };
    const there = {
      intents: [
        { name: 'B', samples: ['b', 'c'] },
        { name: 'A', samples: ['a'] },
      ],
    };

    expect(differences(here, there)).toEqual([
      { path: 'intents[B].samples', here: ['b'], there: ['b', 'c'] },
    ]);
  });

  it('that are changed or missing leave out a field that only the second value has', () => {
    expect(changedOrMissing({ a: 1 }, { a: 1, added: 'by Alexa' })).toEqual([]);
    expect(changedOrMissing({ a: 1 }, { a: 2 })).toHaveLength(1);
  });
});

describe('npx voice-forward publication', () => {
  let stage: StageEnvironment;
  let stack: TestStack;
  let aws: AwsApi;
  const directory = directoryForEachTest();

  beforeEach(async () => {
    stage = await StageEnvironment.start();
    stack = new TestStack(stage);
    aws = await AwsApi.start(stage.aws);
    writeSettings();
  });

  const stageFile = () => join(directory.path, 'team.json');
  const writeSettings = (more: object = {}) =>
    writeFileSync(stageFile(), JSON.stringify({ ...stage.stageSettings(), ...more }));

  afterEach(async () => {
    await aws.close();
    await stage.close();
  });

  const run = (...args: string[]) =>
    runFile('tools/publication.ts', ['--stage', stageFile(), ...args], aws.url);

  it('shows what is published, the version of the secret, and the differences', async () => {
    await stack.deploy({ zip: projectPackageZip() });
    stage.smapi.skills.goLive(stack.skillId);
    await stage.checkDrift();
    const { accountLinking } = stage.smapi.skills.find(stack.skillId)!.stages.development!;
    Object.assign(accountLinking!.value, { voiceForwardAccountLinking: 'DISABLED' });
    const live = stage.smapi.skills.find(stack.skillId)!.stages.live!;
    live.manifest = { ...live.manifest, value: { ...live.manifest.value, permissions: [] } };
    const version = stage.rotateClientSecret();

    const { out, error, code } = await run();
    expect({ error, code }).toEqual({ error: '', code: 0 });
    expect(out).toContain(`Stage team: skill ${stack.skillId} of vendor ${VENDOR}`);
    expect(out).toMatch(/^Published {6}\S+ \S+ UTC, package [0-9a-f]{12}, .*\ben-US\b/m);
    expect(out).toContain(`Client secret  ${version}`);
    expect(out).toMatch(/^development {4}DEVELOPMENT, voice-forward linking DISABLED, secret old/m);
    expect(out).toMatch(/^live {11}PUBLISHED, voice-forward linking ENABLED/m);
    expect(out).toContain(`endpoint ${ENDPOINT}`);
    expect(out).toContain('  account linking: voiceForwardAccountLinking');
    expect(out).toContain('The development stage has the content of skill-package/.');
    expect(out).toMatch(/manifest\.permissions: .*alexa::profile:name:read.*, \[\]/);
    expect(stage.secrets.findIn(out)).toEqual([]);
  });

  it('shows with --dry-run what a deploy would overwrite on a skill that the stage adopts', async () => {
    await stack.deploy({ zip: projectPackageZip() });
    const { skillId } = stack;
    stage.smapi.skills.goLive(skillId);
    const { development, live } = stage.smapi.skills.find(skillId)!.stages;
    stage.aws.parameterValues.clear();
    const intents = [{ name: 'RefundIntent', samples: [] }];
    Object.assign(live!.models['en-US']!.value, {
      interactionModel: { languageModel: { invocationName: 'old name', intents } },
    });
    Object.assign(development!.manifest.value, {
      permissions: [{ name: 'alexa::profile:mobile_number:read' }],
    });
    const { locales } = development!.manifest.value.publishingInformation!;
    Object.assign(locales!, { 'sv-SE': locales!['en-US'] });
    Object.assign(development!.models, { 'sv-SE': development!.models['en-US'] });
    writeSettings({ skillId });
    const before = JSON.stringify(stage.smapi.skills.all());

    const { out, error, code } = await run('--dry-run');

    expect({ error, code }).toEqual({ error: '', code: 0 });
    expect(out).toContain(`development stage of skill ${skillId}, vendor ${VENDOR}.`);
    expect(out).toContain('endpoint.uri: "the function of this stage", "arn:aws:lambda:');
    expect(out).toMatch(/manifest\.permissions\[alexa::profile:name:read\]: \{.*\}, nothing/);
    expect(out).toMatch(/manifest\.permissions\[alexa::profile:mobile_number:read\]: nothing, \{/);
    expect(out).toContain('Models without a file in this project stay: sv-SE.');
    expect(out).toContain('no model of this project has: RefundIntent (en-US).');
    expect(JSON.stringify(stage.smapi.skills.all())).toBe(before);
    expect(stage.secrets.findIn(out)).toEqual([]);
  });

  it('shows with --dry-run that a first deploy creates a skill, and that the next one replaces nothing', async () => {
    const first = await run('--dry-run');
    await stack.deploy({ zip: projectPackageZip() });
    const again = await run('--dry-run');

    expect(first.out).toContain(`would create a skill of vendor ${VENDOR}, and overwrite nothing`);
    expect(again.out).toContain('It would replace nothing.');
    expect(again.out).toContain('Alexa has nothing that this project lacks.');
  });

  it('says that manual changes are not known before account linking was published', async () => {
    await stack.deploy({ zip: projectPackageZip() });
    expect((await run()).out).toContain('No manual changes on Alexa.');
    const [[name, state] = ['', '{}']] = stage.aws.parameterValues;
    stage.aws.parameterValues.set(
      name,
      JSON.stringify({ ...JSON.parse(state), accountLinking: undefined }),
    );
    expect((await run()).out).toContain('Manual changes on Alexa are not known, because');
  });

  it('prints only that Alexa does not have the skill, with and without --dry-run', async () => {
    await stack.deploy({ zip: projectPackageZip() });
    const { skillId } = stack;
    stage.smapi.skills.remove(skillId);
    const message = `Alexa has no skill ${skillId} of vendor ${VENDOR}: check vendorId and skillId`;

    for (const { out, code } of [await run(), await run('--dry-run')]) {
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`^${message}.*\n$`));
    }
  });

  it('shows that nothing is published, and reports an unknown stage', async () => {
    const { out, code } = await run('--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ stage: 'team', state: {}, stages: [] });

    const unknown = await run('--stage', 'nowhere');
    expect(unknown.code).toBe(1);
    expect(unknown.error).toContain('nowhere');
    expect(unknown.error).not.toContain('    at ');
  });
});
