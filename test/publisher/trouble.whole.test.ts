import { lwaClientSecretName, smapiSecretName } from '../../lambda/publisher/names';
import { eachWithAStack } from './support/each-with-a-stack';
import { saying } from './support/package-source';
import { accountLinking, type Stack } from './support/stack';
import { STAGE, type StageWorld } from './support/stage';

let world: StageWorld;
let stack: Stack;
eachWithAStack((...made) => {
  [world, stack] = made;
});

const skills = () => world.smapi.skills.all();
const instructions = () =>
  world.smapi.skills.manifest(stack.skillId)?.publishingInformation?.['testingInstructions'];
const totalWait = () => world.time.waits.reduce((sum, ms) => sum + ms, 0);

describe('Alexa in trouble', () => {
  it.each([429, 500, 503, 'disconnect'] as const)(
    'that answers every kind of call with %s twice is waited for, with jitter',
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
      ]) {
        world.smapi.controls.fail(operation, trouble, { times: 2 });
      }

      await expect(stack.deploy({ zip: saying('one') })).resolves.toMatchObject({ ok: true });
      expect(skills()).toHaveLength(1);
      expect(instructions()).toContain('one');
      expect(new Set(world.time.waits).size).toBeGreaterThan(2);
    },
  );

  it('that throttles all along fails the deploy in words, and leaves what was there', async () => {
    await stack.deploy({ zip: saying('one') });
    world.messages.length = 0;
    world.smapi.controls.fail('createUploadUrlV1', 429);

    const { reason, rollback } = await stack.deploy({ zip: saying('two') });
    expect(reason).toMatch(
      /^Could not take an upload: status 429, Exceeds the permitted request limit.*Deploy again when Alexa answers\.$/,
    );
    expect(world.asked('createUploadUrlV1')).toBe(8);
    expect(rollback).toEqual([]);
    expect(instructions()).toContain('one');
  });

  it('that says how long to wait is not asked before', async () => {
    await stack.deploy();
    world.time.waits.length = 0;
    world.smapi.controls.fail('createUploadUrlV1', 429, { times: 1, retryAfterS: 17 });

    await stack.deploy({ zip: saying('two') });
    expect(world.time.waits).toContain(17_000);
  });

  it.each([403, 404, 409, 413] as const)('is not asked twice after %s', async (status) => {
    await stack.deploy({ zip: saying('one') });
    world.messages.length = 0;
    world.smapi.controls.fail('importSkillPackageV1', status, { times: 1 });

    const { reason } = await stack.deploy({ zip: saying('two') });
    expect(reason).toContain(`Alexa refused to import the skill package (${status}):`);
    expect(world.asked('importSkillPackageV1')).toBe(1);
    expect(instructions()).toContain('one');
  });

  it('that took a new skill without saying so is searched for it, not asked for another', async () => {
    world.smapi.controls.newSkillListed = 'at its end';
    world.smapi.controls.importSteps = 14;
    world.smapi.controls.fail('createSkillPackageV1', 'execute and disconnect', { times: 1 });

    await expect(stack.deploy()).resolves.toMatchObject({ ok: true });
    expect(skills()).toHaveLength(1);
    expect(world.asked('createSkillPackageV1')).toBe(1);
  });

  it('that never got the wish for a new skill is asked again, when it can not be on its way', async () => {
    world.smapi.controls.fail('createSkillPackageV1', 'disconnect', { times: 1 });

    await expect(stack.deploy()).resolves.toMatchObject({ ok: true });
    expect(skills()).toHaveLength(1);
    expect(totalWait()).toBeGreaterThanOrEqual(5 * 60_000);
  });

  it('that took an import without saying so is asked again until that import is done', async () => {
    await stack.deploy({ zip: saying('one') });
    world.smapi.controls.importSteps = 5;
    world.smapi.controls.fail('importSkillPackageV1', 'execute and disconnect', { times: 1 });

    await expect(stack.deploy({ zip: saying('two') })).resolves.toMatchObject({ ok: true });
    expect(instructions()).toContain('two');
  });

  it('whose token runs out on the way is shown a new one, once', async () => {
    await stack.deploy();
    world.smapi.controls.fail('createUploadUrlV1', 401, { times: 1 });
    await expect(stack.deploy({ zip: saying('two') })).resolves.toMatchObject({ ok: true });

    world.messages.length = 0;
    world.smapi.controls.fail('createUploadUrlV1', 401);
    const { reason } = await stack.deploy({ zip: saying('three') });
    expect(reason).toContain('Alexa refused to take an upload (401)');
    expect(world.asked('createUploadUrlV1')).toBe(2);
  });

  it('where somebody else was faster is read again, and written over what is there now', async () => {
    await stack.deploy();
    world.messages.length = 0;
    world.smapi.controls.fail('updateAccountLinkingInfoV1', 412, { times: 2 });
    const changed = { ...accountLinking, scopes: ['postal_code'] };

    await expect(stack.deploy({ accountLinking: changed })).resolves.toMatchObject({ ok: true });
    expect(world.asked('getAccountLinkingInfoV1')).toBe(3);
    expect(world.smapi.skills.accountLinking(stack.skillId)).toMatchObject({
      scopes: ['postal_code'],
    });
  });

  it('that shows account linking as older pages have it is understood', async () => {
    world.smapi.controls.wrapAccountLinking = true;
    await stack.deploy();
    world.messages.length = 0;

    await stack.deploy({ zip: saying('two') });
    expect(world.asked('updateAccountLinkingInfoV1')).toBe(0);
  });
});

describe("the function's time limit", () => {
  it('ends an import that takes too long in clear words, and the next run goes on from it', async () => {
    await stack.deploy({ zip: saying('one') });
    world.messages.length = 0;
    world.timeLimitMs = 60_000;
    world.smapi.controls.importSteps = 50;
    const sleep = world.time.sleep.bind(world.time);
    world.time.sleep = async (ms) => {
      world.smapi.controls.importSteps = 1;
      await sleep(ms);
    };

    const { reason, rollback } = await stack.deploy({ zip: saying('two') });
    expect(reason).toMatch(
      /^Time ran out: Alexa was still importing the skill package \(import amzn1\.ask-package\.import\.\S+\)\. Deploy again, and it goes on from there\.$/,
    );
    // The rollback waits for that import, which is taken in the end, and imports the former package.
    expect(rollback).toEqual([]);
    expect(instructions()).toContain('one');
    expect(world.asked('importSkillPackageV1')).toBe(2);
  });

  it('ends a rollback in the same words where Alexa never ends the import', async () => {
    await stack.deploy({ zip: saying('one') });
    world.smapi.controls.importSteps = Infinity;

    const { rollback } = await stack.deploy({ zip: saying('two') });
    expect(rollback[0]).toMatch(/^Time ran out: Alexa was still importing/);
    expect(instructions()).toContain('one');
  });

  it('leaves enough time to tell CloudFormation', async () => {
    world.timeLimitMs = 60_000;
    world.smapi.controls.fail('listSkillsForVendorV1', 503);

    const began = world.time.now();
    const { reason } = await stack.deploy();
    expect(reason).toMatch(/^Time ran out: waiting to list the skills: status 503/);
    expect(world.time.now() - began).toBeLessThanOrEqual(2 * 60_000 - 2 * 20_000);
  });
});

describe('a secret that is not filled', () => {
  it.each([lwaClientSecretName(STAGE), smapiSecretName(STAGE)])(
    'fails the deploy at once: %s',
    async (name) => {
      world.aws.secretValues.delete(name);

      const { reason } = await stack.deploy();
      expect(reason).toBe(
        `Secret ${name} has no value yet: fill it with \`npm run secrets -- --stage team\`, then deploy again.`,
      );
      expect(world.messages).toEqual([]);
    },
  );

  it('of the wrong shape fails the deploy at once, and the value is nowhere', async () => {
    world.secrets.add('client secret', 'my secret with spaces');
    world.aws.setSecret(lwaClientSecretName(STAGE), { clientSecret: 'my secret with spaces' });

    const { reason } = await stack.deploy();
    expect(reason).toContain('has a clientSecret of the wrong shape');
    expect(world.messages).toEqual([]);
  });

  it('because the developer took it back says how to make a new one', async () => {
    world.revokeDeveloper();

    const { reason } = await stack.deploy();
    expect(reason).toMatch(/refused the developer's refresh token \(400 invalid_grant\)/);
    expect(reason).toContain('npm run secrets -- --stage team');
  });

  it('or cannot be used, as Login with Amazon is out, says so', async () => {
    world.faults.set('lwa', '500');

    const { reason } = await stack.deploy();
    expect(reason).toMatch(/gives no token for the Skill Management API: status 500/);
  });
});

describe('what Alexa quotes', () => {
  it('is told without the secret in it', async () => {
    await stack.deploy();
    world.smapi.controls.importFails = [`Something is wrong near ${world.clientSecret}.`];

    const { reason } = await stack.deploy({ zip: saying('two') });
    expect(reason).toContain('Something is wrong near [secret].');
  });
});
