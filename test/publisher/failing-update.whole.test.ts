import { eachWithAStack } from './support/each-with-a-stack';
import { onAlexa } from './support/on-alexa';
import { broken, saying } from './support/package-source';
import { accountLinking, ENDPOINT, type Stack } from './support/stack';
import { type StageWorld } from './support/stage';

let world: StageWorld;
let stack: Stack;
eachWithAStack((...made) => {
  [world, stack] = made;
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
    expect(onAlexa(world, stack.skillId)).toMatchObject({
      instructions: 'one',
      endpoint: ENDPOINT,
      enabled: true,
    });
    expect(world.asked('importSkillPackageV1')).toBe(2);
  });

  it('when there are more reasons than CloudFormation shows: whole in the log', async () => {
    world.smapi.controls.importFails = Array.from(
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
    expect(onAlexa(world, stack.skillId)).toMatchObject({
      instructions: 'one',
      linking: { ...accountLinking, clientSecret: world.clientSecret },
    });
  });

  it.each([
    ['ROLLBACK_FAILED', 'is imported again, as nobody knows what Alexa has', 3],
    ['FAILED', 'is there', 2],
    ['ROLLBACK_SUCCEEDED', 'is there', 2],
  ] as const)('when the import ends in %s: the former package %s', async (end, _what, imports) => {
    world.smapi.controls.importEnds = end;
    const failing = stack.deploy({ zip: saying('two') });
    const wait = world.time.sleep.bind(world.time);
    world.time.sleep = async (ms) => {
      await wait(ms);
      world.smapi.controls.importEnds = null;
    };

    expect((await failing).reason).toContain(`refused the skill package (${end})`);
    expect(onAlexa(world, stack.skillId)).toMatchObject({
      instructions: 'one',
      endpoint: ENDPOINT,
    });
    expect(world.asked('importSkillPackageV1')).toBe(imports);
  });
});
