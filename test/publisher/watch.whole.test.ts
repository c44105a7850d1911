import { saying } from './support/package-source';
import { accountLinking, Stack } from './support/stack';
import { StageWorld } from './support/stage';

let world: StageWorld;
let stack: Stack;

beforeEach(async () => {
  world = await StageWorld.start();
  stack = new Stack(world);
  await stack.deploy({ zip: saying('one') });
  world.messages.length = 0;
  for (const name of Object.keys(world.metrics)) delete world.metrics[name];
});

afterEach(async () => {
  await world.close();
  expect(world.leaks()).toEqual([]);
  expect(world.smapi.problems).toEqual([]);
});

const linking = (stage: 'development' | 'certified' | 'live' = 'development') =>
  world.smapi.skills.accountLinking(stack.skillId, stage);

describe('the scheduled look', () => {
  it('writes nothing while all is as it was published', async () => {
    await expect(world.look()).resolves.toEqual({ secretWritten: [], drift: [], failed: [] });

    expect(world.asked('updateAccountLinkingInfoV1')).toBe(0);
    expect(world.metrics).toMatchObject({ PublicationDrifted: [0], PublicationFailed: [0] });
  });

  it('publishes a rotated secret once, without a deploy', async () => {
    world.rotateClientSecret();

    await expect(world.look()).resolves.toMatchObject({ secretWritten: ['development'] });
    expect(linking()).toEqual({ ...accountLinking, clientSecret: world.clientSecret });
    await expect(world.look()).resolves.toMatchObject({ secretWritten: [] });
  });

  it.each(['certified', 'live'] as const)(
    'gives the rotated secret to the %s skill too, over what stands there',
    async (stage) => {
      if (stage === 'certified') world.smapi.skills.certify(stack.skillId);
      else world.smapi.skills.goLive(stack.skillId);
      await stack.deploy({ accountLinking: { ...accountLinking, scopes: ['postal_code'] } });
      world.rotateClientSecret();

      await expect(world.look()).resolves.toMatchObject({ secretWritten: ['development', stage] });
      expect(linking(stage)).toEqual({
        ...accountLinking,
        scopes: ['profile'],
        clientSecret: world.clientSecret,
      });
    },
  );

  it('keeps what somebody changed in the console, and says so until a deploy overwrites it', async () => {
    const publication = world.smapi.skills.find(stack.skillId)!.stages.development!;
    const { accountLinking: before } = publication;
    publication.accountLinking = {
      ...before!,
      value: { ...before!.value, voiceForwardAccountLinking: 'DISABLED' },
    };
    world.rotateClientSecret();

    const drift = ['account linking: voiceForwardAccountLinking'];
    await expect(world.look()).resolves.toEqual({
      secretWritten: ['development'],
      drift,
      failed: [],
    });
    expect(linking()).toMatchObject({
      voiceForwardAccountLinking: 'DISABLED',
      skipOnEnablement: true,
      clientSecret: world.clientSecret,
    });
    expect(world.metrics['PublicationDrifted']).toEqual([1]);

    await stack.deploy({ zip: saying('two') });
    expect(linking()).toMatchObject({ voiceForwardAccountLinking: 'ENABLED' });
    await expect(world.look()).resolves.toMatchObject({ drift: [] });
  });

  it('reports a changed manifest and a changed model by name', async () => {
    const { skills } = world.smapi;
    const publication = skills.find(stack.skillId)!.stages.development!;
    const { manifest, models } = publication;
    publication.manifest = {
      ...manifest,
      value: { ...manifest.value, permissions: [{ name: 'alexa::profile:name:read' }] },
    };
    const model = structuredClone(models['en-US']!);
    model.value.interactionModel.languageModel!.intents!.at(0)!;
    (model.value.interactionModel.languageModel as { invocationName: string }).invocationName =
      'x y';
    models['en-US'] = model;

    await expect(world.look()).resolves.toMatchObject({
      drift: ['manifest', 'interactionModel en-US'],
    });
  });

  it('reports linking that is gone, and writes none', async () => {
    delete world.smapi.skills.find(stack.skillId)!.stages.development!.accountLinking;
    world.rotateClientSecret();

    await expect(world.look()).resolves.toEqual({
      secretWritten: [],
      drift: ['account linking: gone'],
      failed: [],
    });
  });

  it("never gives the secret to another's client", async () => {
    world.smapi.skills.goLive(stack.skillId);
    const live = world.smapi.skills.find(stack.skillId)!.stages.live!;
    live.accountLinking = {
      ...live.accountLinking!,
      value: { ...live.accountLinking!.value, clientId: 'another', clientSecret: 'theirs' },
    };
    world.rotateClientSecret();

    await expect(world.look()).resolves.toMatchObject({
      secretWritten: ['development'],
      drift: ['account linking of the live stage: clientId'],
    });
    expect(linking('live')).toMatchObject({ clientSecret: 'theirs' });
  });

  it('tells of a stage that refuses, and goes on with the others', async () => {
    world.smapi.skills.goLive(stack.skillId);
    world.rotateClientSecret();
    world.smapi.controls.fail('updateAccountLinkingInfoV1', 403, { times: 1 });

    const look = await world.look();
    expect(look.secretWritten).toEqual(['live']);
    expect(look.failed[0]).toContain(
      'refused to set account linking of the development stage (403)',
    );
    expect(world.metrics['PublicationFailed']).toEqual([1]);
    await expect(world.look()).resolves.toMatchObject({ secretWritten: ['development'] });
  });

  it('leaves a stage alone that is being deployed', async () => {
    await world.aws.parameters.create(
      '/voice-forward-linking/team/publication/run',
      JSON.stringify({ run: 'deploy', until: world.time.now() + 60_000 }),
    );

    await expect(world.look()).resolves.toMatchObject({
      idle: 'Left alone: another run (deploy) was publishing this stage.',
    });
    expect(world.messages).toEqual([]);
    expect(world.metrics).toEqual({});
  });

  it('has nothing to do before anything is published', async () => {
    world.aws.stored.clear();

    await expect(world.look()).resolves.toMatchObject({ idle: 'Nothing is published yet.' });
  });

  it('fails in words, never by throwing, and says nothing of drift then', async () => {
    world.smapi.controls.fail('listSkillsForVendorV1', 500);

    const { failed } = await world.look();
    expect(failed[0]).toMatch(/^Could not list the skills: status 500/);
    expect(world.metrics['PublicationFailed']).toEqual([1]);
    expect(world.metrics['PublicationDrifted']).toBeUndefined();
  });

  it('counts the days of the older secret', async () => {
    world.time.advance(40 * 24 * 3_600_000);
    world.rotateClientSecret();

    await world.look();
    expect(world.metrics['SecretAgeDays']).toEqual([40]);
  });
});
