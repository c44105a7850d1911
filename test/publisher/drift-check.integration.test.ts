import { type AlexaStage } from '../../lambda/publisher/smapi/types';
import { setInvocationName } from './support/on-alexa';
import { packageWithInstructions } from './support/packages';
import { accountLinking, type TestStack } from './support/test-stack';
import { type StageEnvironment } from './support/stage-environment';
import { useStack } from './support/use-stack';

let stage: StageEnvironment;
let stack: TestStack;
useStack((...made) => {
  [stage, stack] = made;
});

beforeEach(async () => {
  await stack.deploy({ zip: packageWithInstructions('one') });
  stage.messages.length = 0;
  for (const name of Object.keys(stage.metrics)) delete stage.metrics[name];
});

const linking = (alexaStage: AlexaStage = 'development') =>
  stage.smapi.skills.accountLinking(stack.skillId, alexaStage);

describe('the drift check', () => {
  it('writes no account linking while Alexa has the published state', async () => {
    await expect(stage.checkDrift()).resolves.toEqual({
      secretWritten: [],
      drift: [],
      failures: [],
    });

    expect(stage.requestCount('updateAccountLinkingInfoV1')).toBe(0);
    expect(stage.metrics).toMatchObject({ PublicationDrifted: [0], PublicationFailed: [0] });
  });

  it('publishes a rotated secret once, without a deploy', async () => {
    stage.rotateClientSecret();

    await expect(stage.checkDrift()).resolves.toMatchObject({ secretWritten: ['development'] });
    expect(linking()).toEqual({ ...accountLinking, clientSecret: stage.clientSecret });
    await expect(stage.checkDrift()).resolves.toMatchObject({ secretWritten: [] });
  });

  it.each(['certified', 'live'] as const)(
    'writes a rotated secret to the %s stage as well, and keeps its other settings',
    async (alexaStage) => {
      if (alexaStage === 'certified') stage.smapi.skills.certify(stack.skillId);
      else stage.smapi.skills.goLive(stack.skillId);
      await stack.deploy({ accountLinking: { ...accountLinking, scopes: ['postal_code'] } });
      stage.rotateClientSecret();

      await expect(stage.checkDrift()).resolves.toMatchObject({
        secretWritten: ['development', alexaStage],
      });
      expect(linking(alexaStage)).toEqual({
        ...accountLinking,
        scopes: ['profile'],
        clientSecret: stage.clientSecret,
      });
    },
  );

  it('keeps a manual change of account linking and reports it until a deploy overwrites it', async () => {
    const publication = stage.smapi.skills.find(stack.skillId)!.stages.development!;
    const { accountLinking: before } = publication;
    publication.accountLinking = {
      ...before!,
      value: { ...before!.value, voiceForwardAccountLinking: 'DISABLED' },
    };
    stage.rotateClientSecret();

    const drift = ['account linking: voiceForwardAccountLinking'];
    await expect(stage.checkDrift()).resolves.toEqual({
      secretWritten: ['development'],
      drift,
      failures: [],
    });
    expect(linking()).toMatchObject({
      voiceForwardAccountLinking: 'DISABLED',
      skipOnEnablement: true,
      clientSecret: stage.clientSecret,
    });
    expect(stage.metrics['PublicationDrifted']).toEqual([1]);

    await stack.deploy({ zip: packageWithInstructions('two') });
    expect(linking()).toMatchObject({ voiceForwardAccountLinking: 'ENABLED' });
    await expect(stage.checkDrift()).resolves.toMatchObject({ drift: [] });
  });

  it('reports a changed manifest and a changed model by name', async () => {
    const publication = stage.smapi.skills.find(stack.skillId)!.stages.development!;
    const { manifest } = publication;
    publication.manifest = {
      ...manifest,
      value: { ...manifest.value, permissions: [{ name: 'alexa::profile:name:read' }] },
    };
    setInvocationName(stage, stack.skillId, 'x y');

    await expect(stage.checkDrift()).resolves.toMatchObject({
      drift: ['manifest', 'interactionModel en-US'],
    });
  });

  it('reports removed account linking, and writes none', async () => {
    delete stage.smapi.skills.find(stack.skillId)!.stages.development!.accountLinking;
    stage.rotateClientSecret();

    await expect(stage.checkDrift()).resolves.toEqual({
      secretWritten: [],
      drift: ['account linking: gone'],
      failures: [],
    });
    expect(linking()).toBeUndefined();
  });

  it('never writes the secret to a stage that links with another client', async () => {
    stage.smapi.skills.goLive(stack.skillId);
    const live = stage.smapi.skills.find(stack.skillId)!.stages.live!;
    live.accountLinking = {
      ...live.accountLinking!,
      value: { ...live.accountLinking!.value, clientId: 'another', clientSecret: 'theirs' },
    };
    stage.rotateClientSecret();

    await expect(stage.checkDrift()).resolves.toMatchObject({
      secretWritten: ['development'],
      drift: ['account linking of the live stage: clientId'],
    });
    expect(linking('live')).toMatchObject({ clientSecret: 'theirs' });
  });

  it('reports a stage that rejects the secret and writes the secret to the other stages', async () => {
    stage.smapi.skills.goLive(stack.skillId);
    stage.rotateClientSecret();
    stage.smapi.controls.fail('updateAccountLinkingInfoV1', 403, { times: 1 });

    const result = await stage.checkDrift();
    expect(result.secretWritten).toEqual(['live']);
    expect(result.failures[0]).toContain(
      'refused to set account linking of the development stage (403)',
    );
    expect(stage.metrics['PublicationFailed']).toEqual([1]);
    await expect(stage.checkDrift()).resolves.toMatchObject({ secretWritten: ['development'] });
  });

  it('is skipped while a deploy holds the stage lock', async () => {
    await stage.aws.parameters.create(
      '/app/team/publication/lock',
      JSON.stringify({ run: 'deploy', until: stage.time.now() + 60_000 }),
    );

    await expect(stage.checkDrift()).resolves.toMatchObject({
      skipped: 'Skipped: another run (deploy) held the lock of this stage.',
    });
    expect(stage.messages).toEqual([]);
    expect(stage.metrics).toEqual({});
  });

  it('is skipped before anything is published', async () => {
    stage.aws.parameterValues.clear();

    await expect(stage.checkDrift()).resolves.toMatchObject({
      skipped: "No publication to the stage's skill has succeeded yet.",
    });
  });

  it('reports a failure of Alexa, does not reject, and adds no drift metric', async () => {
    stage.smapi.controls.fail('listSkillsForVendorV1', 500);

    const { failures } = await stage.checkDrift();
    expect(failures[0]).toMatch(/^Could not list the skills: status 500/);
    expect(stage.metrics['PublicationFailed']).toEqual([1]);
    expect(stage.metrics['PublicationDrifted']).toBeUndefined();
  });

  it('adds the age of the older of the two secrets as a metric', async () => {
    stage.time.advance(40 * 24 * 3_600_000);
    stage.rotateClientSecret();

    await stage.checkDrift();
    expect(stage.metrics['SecretAgeDays']).toEqual([40]);
  });

  it('leaves out fields that Alexa returns as null, because Alexa refuses null in a request', async () => {
    const realFetch = globalThis.fetch;
    const written: unknown[] = [];
    globalThis.fetch = async (input, init) => {
      const isLinking = String(input instanceof Request ? input.url : input).endsWith(
        '/accountLinkingClient',
      );
      if (isLinking && init?.method === 'PUT') written.push(JSON.parse(init.body as string));
      const response = await realFetch(input, init);
      if (!isLinking || init?.method !== 'GET') return response;
      const body = {
        ...((await response.json()) as object),
        defaultTokenExpirationInSeconds: null,
      };
      return new Response(JSON.stringify(body), response);
    };
    stage.rotateClientSecret();
    const result = await stage.checkDrift().finally(() => {
      globalThis.fetch = realFetch;
    });

    expect(result).toMatchObject({ secretWritten: ['development'], failures: [] });
    expect(written).toHaveLength(1);
    expect(JSON.stringify(written)).not.toContain('null');
  });
});
