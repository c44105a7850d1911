import { lwaClientSecretName } from '../../lambda/publisher/names';
import { onAlexa } from './support/on-alexa';
import { packageWithInstructions, rezippedPackage } from './support/packages';
import { type StageEnvironment, STAGE_ID } from './support/stage-environment';
import { accountLinking, type TestStack } from './support/test-stack';
import { useStack } from './support/use-stack';

let stage: StageEnvironment;
let stack: TestStack;
useStack((...made) => {
  [stage, stack] = made;
});

beforeEach(async () => {
  await stack.deploy({ zip: packageWithInstructions('one') });
  stage.messages.length = 0;
});

/** The new package key makes CloudFormation send an update. */
const unchanged = () => ({ accountLinking, zip: rezippedPackage('one') });
const linking = () => onAlexa(stage, stack.skillId).linking;
const formerLinking = () => ({ ...accountLinking, clientSecret: stage.clientSecret });

function loseThenRefuse(operation: string, status: 403 | 409 | 412): void {
  stage.smapi.controls.fail(operation, 'execute and disconnect', { times: 1 });
  stage.smapi.controls.fail(operation, status, { times: 1 });
}

/** Changes a field that Alexa does not return. */
const HIDDEN_CHANGE = { accountLinking: { ...accountLinking, skipOnEnablement: false } };

describe('account linking after a lost response', () => {
  it.each([403, 409] as const)(
    'is written again by the rollback when the repeated request is refused with %s',
    async (status) => {
      loseThenRefuse('updateAccountLinkingInfoV1', status);

      const { reason, rollbackFailures } = await stack.deploy(HIDDEN_CHANGE);
      expect(reason).toContain(
        `refused to set account linking of the development stage (${status})`,
      );
      expect(rollbackFailures).toEqual([]);
      expect(linking()).toEqual(formerLinking());
    },
  );

  it('is written by the next deploy when the rollback fails because Alexa is down', async () => {
    loseThenRefuse('updateAccountLinkingInfoV1', 403);
    stage.smapi.controls.fail('updateAccountLinkingInfoV1', 503);

    const { rollbackFailures } = await stack.deploy(HIDDEN_CHANGE);
    expect(rollbackFailures[0]).toMatch(/^Could not set account linking of the development stage/);
    stage.smapi.controls.clear();
    await expect(stack.deploy({ publishAgain: 'x' })).resolves.toMatchObject({ ok: true });
    expect(linking()).toEqual(formerLinking());
  });

  it('is written again by the rollback when the repeated requests are refused with 412 and 403', async () => {
    loseThenRefuse('updateAccountLinkingInfoV1', 412);
    stage.smapi.controls.fail('updateAccountLinkingInfoV1', 403, { times: 1 });

    const { rollbackFailures } = await stack.deploy(HIDDEN_CHANGE);
    expect(rollbackFailures).toEqual([]);
    expect(linking()).toEqual(formerLinking());
  });

  it('is written again by the next deploy when time ran out', async () => {
    stage.timeLimitMs = 25_000;
    stage.smapi.controls.fail('updateAccountLinkingInfoV1', 'execute and disconnect');
    const { reason } = await stack.deploy(HIDDEN_CHANGE);
    expect(reason).toMatch(/^Time ran out: waiting to set account linking/);

    stage.smapi.controls.clear();
    await expect(stack.deploy(unchanged())).resolves.toMatchObject({ ok: true });
    expect(linking()).toEqual(formerLinking());
  });

  it('is written again by the next deploy when the function crashed before the response was recorded', async () => {
    const crashed = stage.crashes.crashWhen(
      (step) => step.endsWith('/accountLinkingClient') && step.startsWith('!PUT'),
    );
    await Promise.race([crashed, stack.deploy(HIDDEN_CHANGE)]);
    stage.recover();
    // The stage lock of the function that crashed expires.
    stage.time.advance(16 * 60_000);

    await stack.deploy(unchanged());
    expect(linking()).toEqual(formerLinking());
  });

  it('gets the former secret again when that secret is restored after the repeated request was refused', async () => {
    const former = stage.aws.secretValues.get(lwaClientSecretName(STAGE_ID))!;
    const { clientSecret } = stage;
    stage.rotateClientSecret();
    loseThenRefuse('updateAccountLinkingInfoV1', 403);
    const { failures } = await stage.checkDrift();
    expect(failures).toHaveLength(1);
    expect(linking()?.clientSecret).not.toBe(clientSecret);

    stage.aws.secretValues.set(lwaClientSecretName(STAGE_ID), former);
    await expect(stage.checkDrift()).resolves.toMatchObject({ secretWritten: ['development'] });
    expect(linking()?.clientSecret).toBe(clientSecret);
  });
});

describe('account linking that Alexa refuses', () => {
  it('is rolled back while Alexa answers 503 to everything', async () => {
    stage.smapi.controls.fail('updateAccountLinkingInfoV1', 403);
    // The first AWS call after the refusal makes every request to Alexa fail.
    stage.awsFault = () => {
      if (stage.requestCount('updateAccountLinkingInfoV1') > 0) stage.smapi.controls.fail('*', 503);
      return undefined;
    };

    await expect(stack.deploy(HIDDEN_CHANGE)).resolves.toMatchObject({
      ok: false,
      rollbackFailures: [],
    });
    expect(stage.requestCount('updateAccountLinkingInfoV1')).toBe(1);
    expect(linking()).toEqual(formerLinking());
  });
});

describe('an import whose response was lost', () => {
  const update = { zip: packageWithInstructions('two') };
  const expectFormerPackage = () => {
    expect(onAlexa(stage, stack.skillId)).toMatchObject({ skills: 1, instructions: 'one' });
  };

  it('is awaited by the rollback when the repeated request is refused', async () => {
    stage.smapi.controls.importSteps = 8;
    loseThenRefuse('importSkillPackageV1', 403);

    const { reason, rollbackFailures } = await stack.deploy(update);
    expect(reason).toContain('refused to import the skill package (403)');
    expect(rollbackFailures).toEqual([]);
    expectFormerPackage();
  });

  it('is undone by the next deploy when the repeated import fails', async () => {
    stage.smapi.controls.fail('importSkillPackageV1', 'execute and disconnect', { times: 1 });
    const sleep = stage.time.sleep.bind(stage.time);
    // The first import succeeds; the publisher waits before it repeats the request.
    stage.time.sleep = async (ms) => {
      stage.smapi.controls.importErrors = ['Import is not possible with an ongoing skill update.'];
      await sleep(ms);
    };
    const { rollbackFailures } = await stack.deploy(update);
    expect(rollbackFailures[0]).toContain('ongoing skill update');

    stage.time.sleep = sleep;
    stage.smapi.controls.importErrors = [];
    await expect(stack.deploy(unchanged())).resolves.toMatchObject({ ok: true });
    expectFormerPackage();
  });

  it('is awaited by the next deploy when time ran out', async () => {
    stage.smapi.controls.importSteps = 30;
    stage.timeLimitMs = 40_000;
    stage.smapi.controls.fail('importSkillPackageV1', 'execute and disconnect', { times: 1 });
    const { reason } = await stack.deploy(update);
    expect(reason).toMatch(/^Time ran out: Alexa was busy with an import/);

    stage.timeLimitMs = 900_000;
    await expect(stack.deploy(unchanged())).resolves.toMatchObject({ ok: true });
    expectFormerPackage();
  });

  it('is awaited by the next deploy when the function crashed before it recorded the import id', async () => {
    stage.smapi.controls.importSteps = 20;
    stage.timeLimitMs = 40_000;
    const crashed = stage.crashes.crashWhen((step) => /^!POST .*imports$/.test(step));
    await Promise.race([crashed, stack.deploy(update)]);
    stage.recover();
    // The stage lock expires 10 s after the time limit of the function that crashed.
    stage.time.advance(52_000);
    stage.timeLimitMs = 900_000;

    await expect(stack.deploy(unchanged())).resolves.toMatchObject({ ok: true });
    expectFormerPackage();
    expect(stage.state.pendingImport).toBeUndefined();
  });
});
