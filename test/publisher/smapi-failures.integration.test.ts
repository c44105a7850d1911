import { lwaClientSecretName, smapiSecretName } from '../../lambda/publisher/names';
import { onAlexa } from './support/on-alexa';
import { useStack } from './support/use-stack';
import { packageWithInstructions } from './support/packages';
import { accountLinking, type TestStack } from './support/test-stack';
import { STAGE_ID, type StageEnvironment } from './support/stage-environment';

let stage: StageEnvironment;
let stack: TestStack;
useStack((...made) => {
  [stage, stack] = made;
});

const alexa = () => onAlexa(stage, stack.skillId);

describe('a deploy', () => {
  it.each([429, 500, 503, 'disconnect'] as const)(
    'repeats each operation, after waits of several lengths, when it first fails twice with %s',
    async (trouble) => {
      for (const operation of [
        'listSkillsForVendorV1',
        'createUploadUrlV1',
        'upload',
        'createSkillPackageV1',
        'getImportStatusV1',
        'importSkillPackageV1',
        'getAccountLinkingInfoV1',
        'updateAccountLinkingInfoV1',
        'setSkillEnablementV1',
        'getSkillManifestV1',
        'getInteractionModelV1',
      ]) {
        stage.smapi.controls.fail(operation, trouble, { times: 2 });
      }

      await expect(stack.deploy({ zip: packageWithInstructions('one') })).resolves.toMatchObject({
        ok: true,
      });
      expect(alexa()).toMatchObject({ skills: 1, instructions: 'one' });
      expect(new Set(stage.time.sleeps).size).toBeGreaterThan(2);
    },
  );

  it('accepts account linking inside accountLinkingResponse, as in older documentation', async () => {
    stage.smapi.controls.wrapAccountLinking = true;
    await stack.deploy();
    stage.messages.length = 0;

    await stack.deploy({ zip: packageWithInstructions('two') });
    expect(stage.requestCount('updateAccountLinkingInfoV1')).toBe(0);
  });
});

describe('an update', () => {
  beforeEach(async () => {
    await stack.deploy({ zip: packageWithInstructions('one') });
    stage.messages.length = 0;
  });

  it('fails with the remedy and changes nothing when Alexa keeps throttling', async () => {
    stage.smapi.controls.fail('createUploadUrlV1', 429);

    const { reason, rollbackFailures } = await stack.deploy({
      zip: packageWithInstructions('two'),
    });
    expect(reason).toMatch(
      /^Could not create an upload URL: status 429, Exceeds the permitted request limit.*Deploy again when Alexa answers\.$/,
    );
    expect(stage.requestCount('createUploadUrlV1')).toBe(8);
    expect(rollbackFailures).toEqual([]);
    expect(alexa().instructions).toBe('one');
  });

  it('waits as long as Retry-After says', async () => {
    stage.time.sleeps.length = 0;
    stage.smapi.controls.fail('createUploadUrlV1', 429, { times: 1, retryAfterS: 17 });

    await stack.deploy({ zip: packageWithInstructions('two') });
    expect(stage.time.sleeps).toContain(17_000);
  });

  it.each([403, 404, 409, 413] as const)(
    'does not repeat a request that Alexa rejects with %s',
    async (status) => {
      stage.smapi.controls.fail('importSkillPackageV1', status, { times: 1 });

      const { reason } = await stack.deploy({ zip: packageWithInstructions('two') });
      expect(reason).toContain(`Alexa refused to import the skill package (${status}):`);
      expect(stage.requestCount('importSkillPackageV1')).toBe(1);
      expect(alexa().instructions).toBe('one');
    },
  );

  it('gets a new token after 401, but only once', async () => {
    stage.smapi.controls.fail('createUploadUrlV1', 401, { times: 1 });
    await expect(stack.deploy({ zip: packageWithInstructions('two') })).resolves.toMatchObject({
      ok: true,
    });

    stage.messages.length = 0;
    stage.smapi.controls.fail('createUploadUrlV1', 401);
    const { reason } = await stack.deploy({ zip: packageWithInstructions('three') });
    expect(reason).toContain('Alexa refused to create an upload URL (401)');
    expect(stage.requestCount('createUploadUrlV1')).toBe(2);
  });

  it('reads account linking again after 412 and overwrites the newer version', async () => {
    stage.smapi.controls.fail('updateAccountLinkingInfoV1', 412, { times: 2 });
    const changed = { ...accountLinking, scopes: ['postal_code'] };

    await expect(stack.deploy({ accountLinking: changed })).resolves.toMatchObject({ ok: true });
    expect(stage.requestCount('getAccountLinkingInfoV1')).toBe(3);
    expect(stage.smapi.skills.accountLinking(stack.skillId)).toMatchObject({
      scopes: ['postal_code'],
    });
  });

  it('shows the reasons of Alexa without the secret that they quote', async () => {
    stage.smapi.controls.importErrors = [`Something is wrong near ${stage.clientSecret}.`];

    const { reason } = await stack.deploy({ zip: packageWithInstructions('two') });
    expect(reason).toContain('Something is wrong near [secret].');
  });
});

describe('the time limit of the function', () => {
  it('ends the wait for a slow import with the remedy, and the next run completes it', async () => {
    await stack.deploy({ zip: packageWithInstructions('one') });
    stage.messages.length = 0;
    stage.timeLimitMs = 60_000;
    stage.smapi.controls.importSteps = 50;
    const sleep = stage.time.sleep.bind(stage.time);
    // Only the first import is slow.
    stage.time.sleep = async (ms) => {
      stage.smapi.controls.importSteps = 1;
      await sleep(ms);
    };

    const { reason, rollbackFailures } = await stack.deploy({
      zip: packageWithInstructions('two'),
    });
    expect(reason).toMatch(
      /^Time ran out: Alexa was still importing the skill package \(import amzn1\.ask-package\.import\.\S+\)\. If it does not end within an hour, remove "pendingImport" and "packageHash" from the parameter \/app\/team\/publication\. Deploy again: the publisher first completes the work that it began\.$/,
    );
    // The rollback waits until that import has succeeded, and then imports the former package.
    expect(rollbackFailures).toEqual([]);
    expect(alexa().instructions).toBe('one');
    expect(stage.requestCount('importSkillPackageV1')).toBe(2);
  });

  it('ends the rollback of a stuck import with the remedy', async () => {
    await stack.deploy({ zip: packageWithInstructions('one') });
    stage.smapi.controls.importSteps = Infinity;

    const { rollbackFailures } = await stack.deploy({ zip: packageWithInstructions('two') });
    expect(rollbackFailures[0]).toMatch(
      /^Time ran out: Alexa was still importing .*remove "pendingImport" and "packageHash"/,
    );
    expect(alexa().instructions).toBe('one');
  });

  it('leaves enough time to answer CloudFormation', async () => {
    stage.timeLimitMs = 60_000;
    stage.smapi.controls.fail('listSkillsForVendorV1', 503);

    const began = stage.time.now();
    const { reason } = await stack.deploy();
    expect(reason).toMatch(/^Time ran out: waiting to list the skills: status 503/);
    // The function runs twice, for the deploy and for its rollback. Each run reserves 20 s for the answer.
    expect(stage.time.now() - began).toBeLessThanOrEqual(2 * (60_000 - 20_000));
  });
});

describe('a deploy without usable secrets', () => {
  it.each([lwaClientSecretName(STAGE_ID), smapiSecretName(STAGE_ID)])(
    'fails at once and names %s when it has no value',
    async (name) => {
      stage.aws.secretValues.delete(name);

      const { reason } = await stack.deploy();
      expect(reason).toBe(
        `Secret ${name} has no value yet: fill it with \`npx voice-forward secrets --stage team\`, then repeat the deploy or the drift check.`,
      );
      expect(stage.messages).toEqual([]);
    },
  );

  it('fails at once and shows no value when a secret is malformed', async () => {
    stage.secrets.add('client secret', 'my secret with spaces');
    stage.aws.setSecret(lwaClientSecretName(STAGE_ID), { clientSecret: 'my secret with spaces' });

    const { reason } = await stack.deploy();
    expect(reason).toContain('has a clientSecret of the wrong shape');
    expect(stage.messages).toEqual([]);
  });

  it('says to create and store a new refresh token when the developer revoked it', async () => {
    stage.revokeDeveloper();

    const { reason } = await stack.deploy();
    expect(reason).toMatch(/refused the developer's refresh token \(400 invalid_grant\)/);
    expect(reason).toContain('npx voice-forward secrets --stage team');
  });

  it('says that Login with Amazon is unavailable', async () => {
    stage.faults.set('lwa', '500');

    const { reason } = await stack.deploy();
    expect(reason).toMatch(/gives no token for the Skill Management API: status 500/);
  });
});
