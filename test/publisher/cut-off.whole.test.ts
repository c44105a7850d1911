import { saying } from './support/package-source';
import { accountLinking, ENDPOINT, Stack } from './support/stack';
import { StageWorld } from './support/stage';

const MINUTE = 60_000;
/** Each of these deploys dozens of times. */
const SLOW_MS = 60_000;

let world: StageWorld;

beforeEach(async () => {
  world = await StageWorld.start();
});

afterEach(async () => {
  await world.close();
  expect(world.leaks()).toEqual([]);
  expect(world.smapi.problems).toEqual([]);
});

/**
 * Deploys, and the function dies right after its n-th step that changes something; nobody is told,
 * and CloudFormation waits in vain.
 *
 * @returns the step; undefined when there were fewer
 */
async function dieAfter(n: number, stack: Stack, zip: Uint8Array): Promise<string | undefined> {
  let step: string | undefined;
  let left = n;
  const died = world.lifeline.dieWhen((name) => {
    if (!name.startsWith('!')) return false;
    left -= 1;
    if (left > 0) return false;
    step = name;
    return true;
  });
  await Promise.race([died, stack.deploy({ zip })]);
  world.lifeline.goOn();
  return step;
}

function expectPublished(stack: Stack, word: string): void {
  const { skills } = world.smapi;
  expect(skills.all()).toHaveLength(1);
  const manifest = skills.manifest(stack.skillId);
  expect(manifest?.apis?.custom?.endpoint?.uri).toBe(ENDPOINT);
  expect(manifest?.publishingInformation?.['testingInstructions']).toContain(word);
  expect(skills.accountLinking(stack.skillId)).toEqual({
    ...accountLinking,
    clientSecret: world.clientSecret,
  });
  expect(skills.isEnabled(stack.skillId)).toBe(true);
}

describe('a function that dies', () => {
  /** Lets it die after each step of a first deploy, and deploys again, from nothing each time. */
  async function dieEverywhere(until: string | undefined): Promise<string[]> {
    const steps: string[] = [];
    for (let n = 1; ; n += 1) {
      const step = await dieAfter(n, new Stack(world), saying('one'));
      if (step === until) return steps;
      steps.push(step ?? 'none');
      world.time.advance(16 * MINUTE);
      const again = new Stack(world);
      await expect(again.deploy({ zip: saying('one') })).resolves.toMatchObject({ ok: true });
      expectPublished(again, 'one');
      world.forgetAll();
    }
  }

  it(
    'at any step of the first deploy never leads to a second skill',
    async () => {
      const steps = await dieEverywhere(undefined);

      expect(steps).toContain('!POST /v1/skills/imports');
      expect(steps.length).toBeGreaterThan(20);
    },
    SLOW_MS,
  );

  it(
    'while the skill is made does not either where a skill is listed only when it is done',
    async () => {
      world.smapi.controls.newSkillListed = 'at its end';

      expect(await dieEverywhere('!PUT /answer')).toContain('!POST /v1/skills/imports');
    },
    SLOW_MS,
  );

  it(
    'at any step of an update is gone on from',
    async () => {
      const stack = new Stack(world);
      await stack.deploy({ zip: saying('0') });
      world.messages.length = 0;
      const steps: string[] = [];
      for (let n = 1; ; n += 1) {
        const step = await dieAfter(n, stack, saying(String(n)));
        if (step === undefined) break;
        steps.push(step);
        world.time.advance(16 * MINUTE);
        await expect(stack.deploy({ zip: saying(String(n)) })).resolves.toMatchObject({ ok: true });
        expectPublished(stack, String(n));
        // Only where the function died before it could write down the import's id is it asked for again.
        const lost = step.endsWith('/imports');
        expect([step, world.asked('importSkillPackageV1')]).toEqual([step, lost ? 2 : 1]);
        world.messages.length = 0;
      }

      expect(steps.length).toBeGreaterThan(10);
    },
    SLOW_MS,
  );
});
