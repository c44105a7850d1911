import { onAlexa } from './support/on-alexa';
import { packageWithInstructions } from './support/packages';
import { accountLinking, ENDPOINT, TestStack } from './support/test-stack';
import { type StageEnvironment } from './support/stage-environment';
import { useStack } from './support/use-stack';

const MINUTE = 60_000;
/** After this time, the stage lock of a function that crashed has expired. */
const LOCK_TTL_MS = 16 * MINUTE;
/** Each test deploys dozens of times. */
const SLOW_MS = 60_000;

let stage: StageEnvironment;
useStack((made) => {
  stage = made;
});

/**
 * Crashes the function after the n-th step whose name begins with `!`: it changes something.
 *
 * @returns the name of that step; undefined when the deploy has fewer such steps
 */
async function crashAfter(
  n: number,
  stack: TestStack,
  zip: Uint8Array,
): Promise<string | undefined> {
  let step: string | undefined;
  let stepsLeft = n;
  const crashed = stage.crashes.crashWhen((name) => {
    if (!name.startsWith('!')) return false;
    stepsLeft -= 1;
    if (stepsLeft > 0) return false;
    step = name;
    return true;
  });
  await Promise.race([crashed, stack.deploy({ zip })]);
  stage.recover();
  return step;
}

async function expectDeploy(stack: TestStack, word: string): Promise<void> {
  await expect(stack.deploy({ zip: packageWithInstructions(word) })).resolves.toMatchObject({
    ok: true,
  });
  expect(onAlexa(stage, stack.skillId)).toEqual({
    skills: 1,
    endpoint: ENDPOINT,
    instructions: word,
    linking: { ...accountLinking, clientSecret: stage.clientSecret },
    enabled: true,
  });
}

describe('a function that crashes', () => {
  /**
   * @param stopAt the step at which to stop; undefined for the end of the deploy
   * @returns the steps before `stopAt`
   */
  async function crashEverywhere(stopAt: string | undefined): Promise<string[]> {
    const steps: string[] = [];
    for (let n = 1; ; n += 1) {
      const step = await crashAfter(n, new TestStack(stage), packageWithInstructions('one'));
      if (step === stopAt) return steps;
      steps.push(step ?? 'none');
      stage.time.advance(LOCK_TTL_MS);
      await expectDeploy(new TestStack(stage), 'one');
      stage.reset();
    }
  }

  it(
    'after any change that the first deploy makes never causes a second skill',
    async () => {
      const steps = await crashEverywhere(undefined);

      expect(steps).toContain('!POST /v1/skills/imports');
      expect(steps.length).toBeGreaterThan(20);
    },
    SLOW_MS,
  );

  it(
    'while the skill is created causes no second skill when Alexa lists a skill only when it is complete',
    async () => {
      stage.smapi.controls.newSkillListed = 'at end';

      expect(await crashEverywhere('!PUT /answer')).toContain('!POST /v1/skills/imports');
    },
    SLOW_MS,
  );

  it(
    'after any change that an update makes lets the next deploy complete the update',
    async () => {
      const stack = new TestStack(stage);
      await stack.deploy({ zip: packageWithInstructions('0') });
      stage.messages.length = 0;
      const steps: string[] = [];
      for (let n = 1; ; n += 1) {
        const step = await crashAfter(n, stack, packageWithInstructions(String(n)));
        if (step === undefined) break;
        steps.push(step);
        stage.time.advance(LOCK_TTL_MS);
        await expectDeploy(stack, String(n));
        // The import is requested again only if the function crashed before it could record its id.
        const lost = step.endsWith('/imports');
        expect([step, stage.requestCount('importSkillPackageV1')]).toEqual([step, lost ? 2 : 1]);
        stage.messages.length = 0;
      }

      expect(steps.length).toBeGreaterThan(10);
    },
    SLOW_MS,
  );
});
