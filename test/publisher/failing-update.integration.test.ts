import { useStack } from './support/use-stack';
import { onAlexa } from './support/on-alexa';
import { brokenPackage, packageWithInstructions } from './support/packages';
import { accountLinking, ENDPOINT, type TestStack } from './support/test-stack';
import { type StageEnvironment } from './support/stage-environment';

let stage: StageEnvironment;
let stack: TestStack;
useStack((...made) => {
  [stage, stack] = made;
});

describe('a failed update', () => {
  beforeEach(async () => {
    await stack.deploy({ zip: packageWithInstructions('one') });
    stage.messages.length = 0;
  });

  it('lists each reason of a rejected package, keeps the former package, and imports nothing else', async () => {
    const { reason, rollbackFailures } = await stack.deploy({ zip: brokenPackage() });

    const [title, ...reasons] = reason.split('\n');
    expect(title).toBe('Alexa refused the skill package (FAILED):');
    expect(reasons.length).toBeGreaterThanOrEqual(2);
    expect(reasons.join('\n')).toContain('NOWHERE_DEFINED');
    expect(rollbackFailures).toEqual([]);
    expect(onAlexa(stage, stack.skillId)).toMatchObject({
      instructions: 'one',
      endpoint: ENDPOINT,
      enabled: true,
    });
    expect(stage.requestCount('importSkillPackageV1')).toBe(1);
  });

  it('has all reasons in the log when there are more than CloudFormation shows', async () => {
    stage.smapi.controls.importErrors = Array.from(
      { length: 60 },
      (_, i) => `Reason ${i}: the sample utterance "number ${i}" is in two intents.`,
    );
    const { reason } = await stack.deploy({ zip: packageWithInstructions('two') });

    expect(reason.split('\n').at(-1)).toMatch(
      /^… and \d+ more: log group \/aws\/lambda\/publisher, request /,
    );
    const logged = stage.logLines.find((line) => line.includes('publisher.failed'));
    expect(logged?.match(/Reason \d+:/g)).toHaveLength(60);
    expect(
      Math.max(...stage.cloudFormation.acceptedBodies.map((text) => Buffer.byteLength(text))),
    ).toBeLessThan(4096);
  });

  it('is rolled back completely when account linking is rejected after the package was imported', async () => {
    const { ok, rollbackFailures } = await stack.deploy({
      zip: packageWithInstructions('two'),
      accountLinking: { ...accountLinking, accessTokenUrl: 'http://api.amazon.com/auth/o2/token' },
    });

    expect({ ok, rollbackFailures }).toEqual({ ok: false, rollbackFailures: [] });
    expect(onAlexa(stage, stack.skillId)).toMatchObject({
      instructions: 'one',
      linking: { ...accountLinking, clientSecret: stage.clientSecret },
    });
  });

  it.each([
    [
      'ROLLBACK_FAILED',
      'imports the former package again, because it is not known what Alexa has',
      2,
    ],
    ['FAILED', 'leaves the former package', 1],
    ['ROLLBACK_SUCCEEDED', 'leaves the former package', 1],
  ] as const)('with an import that ends in %s %s', async (importResult, _what, imports) => {
    stage.smapi.controls.importResult = importResult;
    const failing = stack.deploy({ zip: packageWithInstructions('two') });
    const sleep = stage.time.sleep.bind(stage.time);
    // Only the first import ends like this.
    stage.time.sleep = async (ms) => {
      await sleep(ms);
      stage.smapi.controls.importResult = null;
    };

    expect((await failing).reason).toContain(`refused the skill package (${importResult})`);
    expect(onAlexa(stage, stack.skillId)).toMatchObject({
      instructions: 'one',
      endpoint: ENDPOINT,
    });
    expect(stage.requestCount('importSkillPackageV1')).toBe(imports);
  });
});
