import { eachWithAStack } from './support/each-with-a-stack';
import { onAlexa } from './support/on-alexa';
import { broken, saying, wholePackageSaying } from './support/package-source';
import { accountLinking, ENDPOINT, type Stack } from './support/stack';
import { type StageWorld } from './support/stage';

let world: StageWorld;
let stack: Stack;
eachWithAStack((...made) => {
  [world, stack] = made;
});

describe('the first deploy', () => {
  it('makes the skill, publishes it with its endpoint, and turns voice-forward linking on', async () => {
    const zip = wholePackageSaying('one');
    await expect(stack.deploy({ zip })).resolves.toMatchObject({ ok: true });

    expect(onAlexa(world, stack.skillId)).toEqual({
      skills: 1,
      endpoint: ENDPOINT,
      instructions: 'one',
      linking: { ...accountLinking, clientSecret: world.clientSecret },
      enabled: true,
    });
    expect(world.asked('createSkillPackageV1')).toBe(1);
    expect(world.asked('importSkillPackageV1')).toBe(1);
  });

  it('names the function only after the skill has an id, for the function has to name the skill', async () => {
    await stack.deploy();

    const [identity, publication] = world.cloudFormation.answers;
    expect(identity).toMatchObject({ Status: 'SUCCESS', Data: { SkillId: stack.skillId } });
    expect(publication).toMatchObject({ PhysicalResourceId: `publication-of-${stack.skillId}` });
  });

  it('subscribes the function to skill events', async () => {
    await stack.deploy();

    expect(world.smapi.skills.manifest(stack.skillId)?.events).toEqual({
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
      () => ({ zip: broken() }),
      /^Alexa refused the skill package \(FAILED\):\n/,
    ],
    ['a package that is none', () => ({ zip: new Uint8Array([1, 2, 3]) }), /no zip file/],
  ])('with %s fails with reasons and leaves no skill', async (_what, change, reason) => {
    const { ok, reason: told, rollback } = await stack.deploy(change());

    expect(ok).toBe(false);
    expect(told).toMatch(reason);
    expect(rollback).toEqual([]);
    expect(world.smapi.skills.all()).toEqual([]);
  });

  it('whose linking is refused is done by the next one, with the same skill', async () => {
    const wrong = { ...accountLinking, authorizationUrl: 'http://www.amazon.com/ap/oa' };
    const first = await stack.deploy({ accountLinking: wrong });
    expect(first.reason).toContain(
      'accountLinkingRequest.authorizationUrl must be an HTTPS address',
    );

    await expect(stack.deploy({ accountLinking })).resolves.toMatchObject({ ok: true });
    expect(onAlexa(world, stack.skillId)).toMatchObject({
      skills: 1,
      enabled: true,
      endpoint: ENDPOINT,
    });
  });
});

describe('an update', () => {
  beforeEach(async () => {
    await stack.deploy({ zip: saying('one') });
    world.messages.length = 0;
  });

  it('publishes a changed package to the same skill', async () => {
    await expect(stack.deploy({ zip: saying('two') })).resolves.toMatchObject({ ok: true });

    expect(onAlexa(world, stack.skillId)).toMatchObject({
      skills: 1,
      instructions: 'two',
      endpoint: ENDPOINT,
    });
    expect(world.asked('importSkillPackageV1')).toBe(1);
    expect(world.asked('updateAccountLinkingInfoV1')).toBe(0);
  });

  it('of account linking alone imports nothing', async () => {
    const scopes = ['profile', 'postal_code'];
    await stack.deploy({ accountLinking: { ...accountLinking, scopes } });

    expect(onAlexa(world, stack.skillId).linking).toMatchObject({
      scopes,
      clientSecret: world.clientSecret,
    });
    expect(world.asked('createUploadUrlV1')).toBe(0);
  });

  it('of a field that Alexa never shows is written all the same', async () => {
    await stack.deploy({ accountLinking: { ...accountLinking, skipOnEnablement: false } });

    expect(onAlexa(world, stack.skillId).linking).toMatchObject({ skipOnEnablement: false });
  });

  it('that changes nothing asks for nothing', async () => {
    await stack.deploy();

    expect(world.messages).toEqual([]);
  });

  it('told of the same package again compares it, and imports nothing', async () => {
    const zip = Uint8Array.from([...saying('one')]);
    world.aws.files.set('assets/copy.zip', zip);
    await world.tell({
      RequestType: 'Update',
      ResourceType: 'Custom::AlexaSkillPublication',
      LogicalResourceId: 'Publication',
      PhysicalResourceId: `publication-of-${stack.skillId}`,
      ResourceProperties: {
        PackageBucket: 'assets',
        PackageKey: 'copy.zip',
        SkillId: stack.skillId,
        Endpoint: ENDPOINT,
        AccountLinking: JSON.stringify(accountLinking),
      },
    });

    expect(world.cloudFormation.answers.at(-1)).toMatchObject({ Status: 'SUCCESS' });
    expect(world.asked('createUploadUrlV1') + world.asked('importSkillPackageV1')).toBe(0);
    expect(world.asked('updateAccountLinkingInfoV1')).toBe(0);
  });

  it('overwrites what somebody changed in the console, if anything is deployed', async () => {
    const skill = world.smapi.skills.find(stack.skillId)!;
    const model = skill.stages.development!.models['en-US']!;
    skill.stages.development!.models['en-US'] = {
      ...model,
      value: {
        interactionModel: {
          languageModel: {
            ...model.value.interactionModel.languageModel,
            invocationName: 'something else',
          },
        },
      },
    };

    await stack.deploy({ accountLinking: { ...accountLinking, scopes: ['postal_code'] } });
    expect(
      skill.stages.development!.models['en-US'].value.interactionModel.languageModel
        ?.invocationName,
    ).toBe('ride hailer');
  });

  it('writes everything again where the stage asks for it', async () => {
    await stack.deploy({ again: 'monday' });
    expect(world.asked('importSkillPackageV1')).toBe(1);
    expect(world.asked('updateAccountLinkingInfoV1')).toBe(1);

    await stack.deploy({ again: 'monday', endpoint: ENDPOINT });
    expect(world.asked('importSkillPackageV1')).toBe(1);
  });
});
