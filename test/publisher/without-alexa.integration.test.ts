import { RESERVED_MS } from '../../lambda/publisher/deadline';
import { onAlexa } from './support/on-alexa';
import { packageWithInstructions, rezippedPackage } from './support/packages';
import { type StageEnvironment } from './support/stage-environment';
import { accountLinking, type TestStack } from './support/test-stack';
import { useStack } from './support/use-stack';

let stage: StageEnvironment;
let stack: TestStack;
useStack((...made) => {
  [stage, stack] = made;
});

const throttled = () => Promise.reject(new Error('Rate exceeded'));
const takeSmapiDown = () => stage.smapi.controls.fail('*', 503);
const revokeDeveloper = () => stage.revokeDeveloper();

describe('an update that changes neither the skill package nor account linking', () => {
  beforeEach(async () => {
    await stack.deploy({ zip: packageWithInstructions('one') });
    stage.messages.length = 0;
  });

  it.each([
    ['while Alexa is down', takeSmapiDown],
    ['with a revoked refresh token', revokeDeveloper],
    ['while Login with Amazon is down', () => stage.faults.set('lwa', '500')],
    ['without secrets', () => stage.aws.secretValues.clear()],
  ])('succeeds within three minutes %s', async (_when, cause) => {
    cause();
    const began = stage.time.now();

    await expect(stack.deploy({ zip: rezippedPackage('one') })).resolves.toMatchObject({
      ok: true,
    });
    expect(stage.time.now() - began).toBeLessThan(180_000);
    expect(stage.logLines.join('\n')).toContain('publisher.drift-not-repaired');
  });

  it('does not list the skills of the vendor', async () => {
    await stack.deploy({ zip: rezippedPackage('one'), onDelete: 'delete' });

    expect(stage.requestCount('listSkillsForVendorV1')).toBe(0);
  });

  it('publishes a secret that was rotated meanwhile', async () => {
    const version = stage.rotateClientSecret();
    await stack.deploy({ zip: rezippedPackage('one') });

    expect(onAlexa(stage, stack.skillId).linking).toMatchObject({
      clientSecret: stage.clientSecret,
    });
    expect(stage.state.secretVersions).toEqual({ development: version });
    expect(stage.requestCount('createUploadUrlV1')).toBe(0);
  });
});

describe('a rollback without Alexa', () => {
  beforeEach(() => stack.deploy({ zip: packageWithInstructions('one') }));

  it.each([
    ['Alexa is down', takeSmapiDown, 'Deploy again when Alexa answers'],
    ['the refresh token is revoked', revokeDeveloper, 'npx voice-forward secrets --stage team'],
  ])('succeeds when %s, and the next deploy works', async (_when, cause, remedy) => {
    cause();
    const { ok, reason, rollbackFailures } = await stack.deploy({
      zip: packageWithInstructions('two'),
    });
    expect({ ok, rollbackFailures }).toEqual({ ok: false, rollbackFailures: [] });
    expect(reason).toContain(remedy);

    stage.smapi.controls.clear();
    stage.fillSecrets();
    await expect(stack.deploy({ zip: packageWithInstructions('two') })).resolves.toMatchObject({
      ok: true,
    });
    expect(onAlexa(stage, stack.skillId)).toMatchObject({ skills: 1, instructions: 'two' });
  });

  it('fails when Alexa goes down after the package was imported, and the next deploy works', async () => {
    stage.smapi.controls.fail('getAccountLinkingInfoV1', 503);
    const change = {
      zip: packageWithInstructions('two'),
      accountLinking: { ...accountLinking, scopes: [] },
    };
    const { ok, rollbackFailures } = await stack.deploy(change);
    expect(ok).toBe(false);
    expect(rollbackFailures[0]).toMatch(/^Could not read account linking of the development stage/);

    stage.smapi.controls.clear();
    await expect(stack.deploy(change)).resolves.toMatchObject({ ok: true });
    expect(onAlexa(stage, stack.skillId)).toMatchObject({ instructions: 'two' });
  });

  it('returns to the skill of the stage after a failed adoption', async () => {
    const formerSkillId = stack.skillId;
    const skillId = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';
    takeSmapiDown();

    await expect(stack.deploy({ skillId })).resolves.toMatchObject({
      ok: false,
      rollbackFailures: [],
    });
    expect(stack.skillId).toBe(formerSkillId);
  });
});

describe('the outcome of a deploy', () => {
  const throttleWritesAfterImport = () => {
    stage.messages.length = 0;
    stage.awsFault = (name) =>
      name.startsWith('!write') && stage.requestCount('getImportStatusV1') > 0
        ? throttled()
        : undefined;
  };

  it('stays a success when saving the state after the import is throttled', async () => {
    await stack.deploy({ zip: packageWithInstructions('one') });
    stage.smapi.controls.importSteps = 2;
    throttleWritesAfterImport();

    await expect(stack.deploy({ zip: packageWithInstructions('two') })).resolves.toMatchObject({
      ok: true,
    });
    stage.awsFault = () => undefined;
    await expect(stack.deploy({ onDelete: 'delete' })).resolves.toMatchObject({ ok: true });
    expect(onAlexa(stage, stack.skillId)).toMatchObject({ instructions: 'two' });
  });

  it("keeps Alexa's reasons when saving the state after the import is throttled", async () => {
    await stack.deploy({ zip: packageWithInstructions('one') });
    stage.smapi.controls.importErrors = ['The icon is missing.'];
    throttleWritesAfterImport();

    const { reason } = await stack.deploy({ zip: packageWithInstructions('two') });
    expect(reason).toContain('The icon is missing');
  });

  it('reaches CloudFormation in time when SSM hangs', async () => {
    stage.awsFault = (name) => (name.startsWith('read /') ? new Promise(() => {}) : undefined);
    const deploying = stack.deploy({ zip: packageWithInstructions('one') });
    const began = stage.time.now();
    await stage.time.untilTimerIsSet();
    stage.time.advance(stage.timeLimitMs - RESERVED_MS);
    stage.awsFault = () => undefined;

    const { reason } = await deploying;
    expect(reason).toMatch(/^Time ran out: AWS or Alexa did not respond/);
    expect(stage.cloudFormation.accepted.length).toBeGreaterThan(0);
    expect(stage.time.now() - began).toBeLessThan(stage.timeLimitMs);
  });
});
