import { broken, saying } from './support/package-source';
import { accountLinking, ENDPOINT, Stack } from './support/stack';
import { StageWorld, VENDOR } from './support/stage';

let world: StageWorld;
let stack: Stack;

beforeEach(async () => {
  world = await StageWorld.start();
  stack = new Stack(world);
});

afterEach(async () => {
  await world.close();
  expect(world.leaks()).toEqual([]);
  expect(world.smapi.problems).toEqual([]);
});

/** What Alexa has of the stage's one skill. */
function onAlexa(skillId = stack.skillId) {
  const { skills } = world.smapi;
  const manifest = skills.manifest(skillId);
  return {
    skills: skills.all().length,
    endpoint: manifest?.apis?.custom?.endpoint?.uri,
    instructions: String(manifest?.publishingInformation?.['testingInstructions']).split('\n')[0],
    linking: skills.accountLinking(skillId),
    enabled: skills.isEnabled(skillId),
  };
}

describe('the first deploy', () => {
  it('makes the skill, publishes it with its endpoint, and turns voice-forward linking on', async () => {
    await expect(stack.deploy({ zip: saying('one') })).resolves.toMatchObject({ ok: true });

    expect(onAlexa()).toEqual({
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
    expect(onAlexa()).toMatchObject({ skills: 1, enabled: true, endpoint: ENDPOINT });
  });
});

describe('an update', () => {
  beforeEach(async () => {
    await stack.deploy({ zip: saying('one') });
    world.messages.length = 0;
  });

  it('publishes a changed package to the same skill', async () => {
    await expect(stack.deploy({ zip: saying('two') })).resolves.toMatchObject({ ok: true });

    expect(onAlexa()).toMatchObject({ skills: 1, instructions: 'two', endpoint: ENDPOINT });
    expect(world.asked('importSkillPackageV1')).toBe(1);
    expect(world.asked('updateAccountLinkingInfoV1')).toBe(0);
  });

  it('of account linking alone imports nothing', async () => {
    const scopes = ['profile', 'postal_code'];
    await stack.deploy({ accountLinking: { ...accountLinking, scopes } });

    expect(onAlexa().linking).toMatchObject({ scopes, clientSecret: world.clientSecret });
    expect(world.asked('createUploadUrlV1')).toBe(0);
  });

  it('of a field that Alexa never shows is written all the same', async () => {
    await stack.deploy({ accountLinking: { ...accountLinking, skipOnEnablement: false } });

    expect(onAlexa().linking).toMatchObject({ skipOnEnablement: false });
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

describe('a failing update leaves what was there', () => {
  beforeEach(() => stack.deploy({ zip: saying('one') }));

  it('when Alexa refuses the package: each reason on its line, no more imports', async () => {
    const { reason, rollback } = await stack.deploy({ zip: broken() });

    const [title, ...reasons] = reason.split('\n');
    expect(title).toBe('Alexa refused the skill package (FAILED):');
    expect(reasons.length).toBeGreaterThanOrEqual(2);
    expect(reasons.join('\n')).toContain('NOWHERE_DEFINED');
    expect(rollback).toEqual([]);
    expect(onAlexa()).toMatchObject({ instructions: 'one', endpoint: ENDPOINT, enabled: true });
    expect(world.asked('importSkillPackageV1')).toBe(2);
  });

  it('when there are more reasons than CloudFormation shows: whole in the log', async () => {
    world.smapi.switches.importFails = Array.from(
      { length: 60 },
      (_, i) => `Reason ${i}: the sample utterance "number ${i}" is in two intents.`,
    );
    const { reason } = await stack.deploy({ zip: saying('two') });

    expect(reason.split('\n').at(-1)).toMatch(
      /^… and \d+ more: log group \/aws\/lambda\/publisher, request /,
    );
    expect(world.lines.find((line) => line.includes('publisher.failed'))).toContain('Reason 59');
    expect(
      Math.max(...world.cloudFormation.raw.map((text) => Buffer.byteLength(text))),
    ).toBeLessThan(4096);
  });

  it('when linking is refused after the package was taken: the rollback brings both back', async () => {
    const { ok, rollback } = await stack.deploy({
      zip: saying('two'),
      accountLinking: { ...accountLinking, accessTokenUrl: 'http://api.amazon.com/auth/o2/token' },
    });

    expect({ ok, rollback }).toEqual({ ok: false, rollback: [] });
    expect(onAlexa()).toMatchObject({
      instructions: 'one',
      linking: { ...accountLinking, clientSecret: world.clientSecret },
    });
  });

  it.each([
    ['ROLLBACK_FAILED', 'is imported again, as nobody knows what Alexa has', 3],
    ['FAILED', 'is there', 2],
    ['ROLLBACK_SUCCEEDED', 'is there', 2],
  ] as const)('when the import ends in %s: the former package %s', async (end, _what, imports) => {
    world.smapi.switches.importEnds = end;
    const failing = stack.deploy({ zip: saying('two') });
    const wait = world.time.sleep.bind(world.time);
    world.time.sleep = async (ms) => {
      await wait(ms);
      world.smapi.switches.importEnds = null;
    };

    expect((await failing).reason).toContain(`refused the skill package (${end})`);
    expect(onAlexa()).toMatchObject({ instructions: 'one', endpoint: ENDPOINT });
    expect(world.asked('importSkillPackageV1')).toBe(imports);
  });
});

describe('adopting a skill that exists', () => {
  /** One that somebody made by hand. */
  async function anotherSkill(): Promise<string> {
    const { skills } = world.smapi;
    const model = skills.find(stack.skillId)!.stages.development!;
    const manifest = { ...model.manifest.value, apis: { custom: {} }, events: undefined };
    const { skillId } = skills.begin({
      manifest: { ...manifest },
      models: {},
      assets: {},
    } as never);
    skills.publish(skillId, {
      manifest: JSON.parse(JSON.stringify(manifest).replace(/\[voice-forward-linking \w+\]/, '')),
      models: { 'en-US': model.models['en-US']!.value },
      assets: model.assets,
    });
    return skillId;
  }

  it('publishes to it, and makes none', async () => {
    await stack.deploy();
    const skillId = stack.skillId;
    world.aws.stored.clear();
    const adopter = new Stack(world);

    await expect(adopter.deploy({ skillId, zip: saying('two') })).resolves.toMatchObject({
      ok: true,
    });
    expect(onAlexa(skillId)).toMatchObject({ skills: 1, instructions: 'two' });
  });

  it('for a time leaves the own skill alone, and a failing one brings it back', async () => {
    await stack.deploy({ zip: saying('one'), onDelete: 'delete' });
    const own = stack.skillId;
    const other = await anotherSkill();

    const { ok, rollback } = await stack.deploy({ skillId: other, zip: broken() });
    expect({ ok, rollback, skillId: stack.skillId }).toEqual({
      ok: false,
      rollback: [],
      skillId: own,
    });
    expect(onAlexa(own)).toMatchObject({ skills: 2, instructions: 'one', endpoint: ENDPOINT });
    expect(world.smapi.skills.manifest(other)?.apis?.custom?.endpoint).toBeUndefined();
  });

  it('that the vendor has not fails before anything is made', async () => {
    const { reason } = await stack.deploy({
      skillId: 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000',
    });

    expect(reason).toContain(`is none of vendor ${VENDOR}`);
    expect(world.smapi.skills.all()).toEqual([]);
  });

  it('found by its mark alone when the record is lost', async () => {
    await stack.deploy();
    const { skillId } = stack;
    world.aws.stored.clear();
    const again = new Stack(world);

    await expect(again.deploy()).resolves.toMatchObject({ ok: true });
    expect(again.skillId).toBe(skillId);
    expect(world.smapi.skills.all()).toHaveLength(1);
  });
});

describe('deleting', () => {
  it('leaves the skill alone unless the stage says otherwise, and finds it again', async () => {
    await stack.deploy();
    const { skillId } = stack;
    await expect(stack.remove()).resolves.toEqual([]);
    expect(world.smapi.skills.all()).toHaveLength(1);

    await stack.deploy();
    expect(stack.skillId).toBe(skillId);
  });

  it('takes a skill that the stage made where the stage says so', async () => {
    await stack.deploy({ onDelete: 'delete' });
    await expect(stack.remove()).resolves.toEqual([]);

    expect(world.smapi.skills.all()).toEqual([]);
    expect(world.record).toEqual({});
  });

  it.each([
    ['certified', (skillId: string) => world.smapi.skills.certify(skillId)],
    ['live', (skillId: string) => world.smapi.skills.goLive(skillId)],
  ])('never takes a skill that is %s', async (_what, happen) => {
    await stack.deploy({ onDelete: 'delete' });
    happen(stack.skillId);

    await expect(stack.remove()).resolves.toEqual([]);
    expect(world.smapi.skills.all()).toHaveLength(1);
  });

  it('never takes a skill that was adopted', async () => {
    await stack.deploy();
    world.aws.stored.clear();
    const adopter = new Stack(world);
    await adopter.deploy({ skillId: stack.skillId, onDelete: 'delete' });

    await adopter.remove();
    expect(world.smapi.skills.all()).toHaveLength(1);
  });
});
