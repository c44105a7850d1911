import { eachWithAStack } from './support/each-with-a-stack';
import { onAlexa } from './support/on-alexa';
import { broken, saying } from './support/package-source';
import { ENDPOINT, Stack } from './support/stack';
import { type StageWorld, VENDOR } from './support/stage';

let world: StageWorld;
let stack: Stack;
eachWithAStack((...made) => {
  [world, stack] = made;
});

describe('adopting a skill that exists', () => {
  /** One that somebody made by hand. */
  async function anotherSkill(): Promise<string> {
    const { skills } = world.smapi;
    const model = skills.find(stack.skillId)!.stages.development!;
    const manifest = { ...model.manifest.value, apis: { custom: {} }, events: undefined };
    const { skillId } = skills.create({
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
    expect(onAlexa(world, skillId)).toMatchObject({ skills: 1, instructions: 'two' });
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
    expect(onAlexa(world, own)).toMatchObject({
      skills: 2,
      instructions: 'one',
      endpoint: ENDPOINT,
    });
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
