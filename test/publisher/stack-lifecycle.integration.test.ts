import { useStack } from './support/use-stack';
import { onAlexa, setInvocationName } from './support/on-alexa';
import {
  brokenPackage,
  packageWithInstructions,
  projectPackageWithInstructions,
  rezippedPackage,
} from './support/packages';
import { accountLinking, ENDPOINT, type TestStack } from './support/test-stack';
import { type StageEnvironment } from './support/stage-environment';

let stage: StageEnvironment;
let stack: TestStack;
useStack((...made) => {
  [stage, stack] = made;
});

describe('the first deploy', () => {
  it('creates the skill, publishes it with its endpoint, and enables voice-forward account linking', async () => {
    const zip = projectPackageWithInstructions('one');
    await expect(stack.deploy({ zip })).resolves.toMatchObject({ ok: true });

    expect(onAlexa(stage, stack.skillId)).toEqual({
      skills: 1,
      endpoint: ENDPOINT,
      instructions: 'one',
      linking: { ...accountLinking, clientSecret: stage.clientSecret },
      enabled: true,
    });
    expect(stage.requestCount('createSkillPackageV1')).toBe(1);
    expect(stage.requestCount('importSkillPackageV1')).toBe(1);
  });

  it('returns the skill id before the publication, because the function needs it', async () => {
    await stack.deploy();

    const [identity, publication] = stage.cloudFormation.accepted;
    expect(identity).toMatchObject({ Status: 'SUCCESS', Data: { SkillId: stack.skillId } });
    expect(publication).toMatchObject({ PhysicalResourceId: `publication-of-${stack.skillId}` });
  });

  it('subscribes the function to skill events', async () => {
    await stack.deploy();

    expect(stage.smapi.skills.manifest(stack.skillId)?.events).toEqual({
      endpoint: { uri: ENDPOINT },
      subscriptions: [
        { eventName: 'SKILL_ENABLED' },
        { eventName: 'SKILL_DISABLED' },
        { eventName: 'SKILL_ACCOUNT_LINKED' },
        { eventName: 'SKILL_PERMISSION_ACCEPTED' },
        { eventName: 'SKILL_PERMISSION_CHANGED' },
      ],
    });
  });

  it.each([
    [
      'a package that Alexa refuses',
      () => ({ zip: brokenPackage() }),
      /^Alexa refused the skill package \(FAILED\):\n/,
    ],
    ['a file that is not a zip', () => ({ zip: new Uint8Array([1, 2, 3]) }), /not a zip file/],
  ])('fails with reasons and leaves no skill when it has %s', async (_what, change, reason) => {
    const { ok, reason: found, rollbackFailures } = await stack.deploy(change());

    expect(ok).toBe(false);
    expect(found).toMatch(reason);
    expect(rollbackFailures).toEqual([]);
    expect(stage.smapi.skills.all()).toEqual([]);
  });

  it('leaves the skill when Alexa refuses account linking, and the next deploy publishes to this skill', async () => {
    const wrong = { ...accountLinking, authorizationUrl: 'http://www.amazon.com/ap/oa' };
    const first = await stack.deploy({ accountLinking: wrong });
    expect(first.reason).toContain('accountLinkingRequest.authorizationUrl must be an HTTPS URL');

    await expect(stack.deploy({ accountLinking })).resolves.toMatchObject({ ok: true });
    expect(onAlexa(stage, stack.skillId)).toMatchObject({
      skills: 1,
      enabled: true,
      endpoint: ENDPOINT,
    });
  });
});

describe('an update', () => {
  beforeEach(async () => {
    await stack.deploy({ zip: packageWithInstructions('one') });
    stage.messages.length = 0;
  });

  it('publishes a changed package to the same skill', async () => {
    await expect(stack.deploy({ zip: packageWithInstructions('two') })).resolves.toMatchObject({
      ok: true,
    });

    expect(onAlexa(stage, stack.skillId)).toMatchObject({
      skills: 1,
      instructions: 'two',
      endpoint: ENDPOINT,
    });
    expect(stage.requestCount('importSkillPackageV1')).toBe(1);
    expect(stage.requestCount('updateAccountLinkingInfoV1')).toBe(0);
  });

  it('imports nothing when only account linking changes', async () => {
    const scopes = ['profile', 'postal_code'];
    await stack.deploy({ accountLinking: { ...accountLinking, scopes } });

    expect(onAlexa(stage, stack.skillId).linking).toMatchObject({
      scopes,
      clientSecret: stage.clientSecret,
    });
    expect(stage.requestCount('createUploadUrlV1')).toBe(0);
  });

  it('writes account linking when only a field that Alexa never returns changes', async () => {
    await stack.deploy({ accountLinking: { ...accountLinking, skipOnEnablement: false } });

    expect(onAlexa(stage, stack.skillId).linking).toMatchObject({ skipOnEnablement: false });
  });

  it('sends no request when only onDelete changes', async () => {
    await stack.deploy({ onDelete: 'delete' });

    expect(stage.messages).toEqual([]);
  });

  it('imports nothing after a comparison with Alexa when the zip file changes and its content does not', async () => {
    await expect(stack.deploy({ zip: rezippedPackage('one') })).resolves.toMatchObject({
      ok: true,
    });

    expect(stage.requestCount('getSkillManifestV1')).toBeGreaterThan(0);
    expect(
      stage.requestCount('createUploadUrlV1') + stage.requestCount('importSkillPackageV1'),
    ).toBe(0);
    expect(stage.requestCount('updateAccountLinkingInfoV1')).toBe(0);
  });

  it('overwrites manual changes on Alexa', async () => {
    setInvocationName(stage, stack.skillId, 'something else');

    await stack.deploy({ accountLinking: { ...accountLinking, scopes: ['postal_code'] } });
    const { models } = stage.smapi.skills.find(stack.skillId)!.stages.development!;
    expect(models['en-US']!.value.interactionModel.languageModel?.invocationName).toBe(
      'ride hailer',
    );
  });

  it('writes everything once for each new value of publishAgain', async () => {
    await stack.deploy({ publishAgain: 'monday' });
    expect(stage.requestCount('importSkillPackageV1')).toBe(1);
    expect(stage.requestCount('updateAccountLinkingInfoV1')).toBe(1);

    await stack.deploy({ publishAgain: undefined });
    expect(stage.requestCount('importSkillPackageV1')).toBe(1);
    await stack.deploy({ publishAgain: 'tuesday' });
    expect(stage.requestCount('importSkillPackageV1')).toBe(2);
    expect(stage.requestCount('updateAccountLinkingInfoV1')).toBe(2);
  });
});
