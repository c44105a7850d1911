import { useStack } from './support/use-stack';
import { copySkillByHand, onAlexa } from './support/on-alexa';
import { brokenPackage, packageWithInstructions } from './support/packages';
import { ENDPOINT, TestStack } from './support/test-stack';
import { type StageEnvironment, VENDOR } from './support/stage-environment';

let stage: StageEnvironment;
let stack: TestStack;
useStack((...made) => {
  [stage, stack] = made;
});

describe('adopting a skill', () => {
  it('publishes to that skill and creates no other skill', async () => {
    await stack.deploy();
    const skillId = stack.skillId;
    stage.aws.parameterValues.clear();
    const adopter = new TestStack(stage);

    await expect(
      adopter.deploy({ skillId, zip: packageWithInstructions('two') }),
    ).resolves.toMatchObject({
      ok: true,
    });
    expect(onAlexa(stage, skillId)).toMatchObject({ skills: 1, instructions: 'two' });
  });

  it("leaves the stage's own skill unchanged, and returns to it when the publication fails", async () => {
    await stack.deploy({ zip: packageWithInstructions('one'), onDelete: 'delete' });
    const ownSkillId = stack.skillId;
    const otherSkillId = copySkillByHand(stage, stack.skillId);

    const { ok, rollbackFailures } = await stack.deploy({
      skillId: otherSkillId,
      zip: brokenPackage(),
    });
    expect({ ok, rollbackFailures, skillId: stack.skillId }).toEqual({
      ok: false,
      rollbackFailures: [],
      skillId: ownSkillId,
    });
    expect(onAlexa(stage, ownSkillId)).toMatchObject({
      skills: 2,
      instructions: 'one',
      endpoint: ENDPOINT,
    });
    expect(stage.smapi.skills.manifest(otherSkillId)?.apis?.custom?.endpoint).toBeUndefined();
  });

  it('fails before anything is created when the vendor has no such skill', async () => {
    const { reason } = await stack.deploy({
      skillId: 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000',
    });

    expect(reason).toContain(`does not belong to vendor ${VENDOR}`);
    expect(stage.smapi.skills.all()).toEqual([]);
  });

  it("is not needed when the publication state is lost: a deploy finds the stage's own skill by its ownership tag", async () => {
    await stack.deploy();
    const { skillId } = stack;
    stage.aws.parameterValues.clear();
    const newStack = new TestStack(stage);

    await expect(newStack.deploy()).resolves.toMatchObject({ ok: true });
    expect(newStack.skillId).toBe(skillId);
    expect(stage.smapi.skills.all()).toHaveLength(1);
  });
});

describe('deleting a stack', () => {
  it('keeps the skill by default, and the next deploy finds it', async () => {
    await stack.deploy();
    const { skillId } = stack;
    await expect(stack.remove()).resolves.toEqual([]);
    expect(stage.smapi.skills.all()).toHaveLength(1);

    await stack.deploy();
    expect(stack.skillId).toBe(skillId);
  });

  it('deletes the skill that the stage created if onDelete is "delete"', async () => {
    await stack.deploy({ onDelete: 'delete' });
    await expect(stack.remove()).resolves.toEqual([]);

    expect(stage.smapi.skills.all()).toEqual([]);
    expect(stage.state).toEqual({});
  });

  it.each([
    ['submitted for certification', (skillId: string) => stage.smapi.skills.submit(skillId)],
    ['certified', (skillId: string) => stage.smapi.skills.certify(skillId)],
    ['live', (skillId: string) => stage.smapi.skills.goLive(skillId)],
  ])('never deletes a skill that is %s', async (_what, changeState) => {
    await stack.deploy({ onDelete: 'delete' });
    changeState(stack.skillId);

    await expect(stack.remove()).resolves.toEqual([]);
    expect(stage.smapi.skills.all()).toHaveLength(1);
  });

  it('never deletes a skill that was adopted', async () => {
    await stack.deploy();
    stage.aws.parameterValues.clear();
    const adopter = new TestStack(stage);
    await adopter.deploy({ skillId: stack.skillId, onDelete: 'delete' });

    await adopter.remove();
    expect(stage.smapi.skills.all()).toHaveLength(1);
  });
});
