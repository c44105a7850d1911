import { publicationParameterName } from '../../lambda/publisher/names';
import { copySkillByHand, onAlexa } from './support/on-alexa';
import { brokenPackage, packageWithInstructions } from './support/packages';
import { type StageEnvironment, STACK_ID, STAGE_ID } from './support/stage-environment';
import { TestStack } from './support/test-stack';
import { useStack } from './support/use-stack';

const SECOND_STACK_ID = STACK_ID.replace('0a1b', '9f9f');

let stage: StageEnvironment;
let stack: TestStack;
let secondStack: TestStack;
useStack((...made) => {
  [stage, stack] = made;
  secondStack = new TestStack(stage, SECOND_STACK_ID);
});

describe('a second stack of the same stage', () => {
  it('is refused while the first one exists, and leaves its skill unchanged', async () => {
    await stack.deploy({ zip: packageWithInstructions('one') });
    const { ok, reason, rollbackFailures } = await secondStack.deploy({
      zip: packageWithInstructions('two'),
    });

    expect({ ok, rollbackFailures }).toEqual({ ok: false, rollbackFailures: [] });
    expect(reason).toBe(
      `Stage team of application app belongs to the stack ${STACK_ID}: give this one another stage name or ` +
        'another application, or delete that stack first. If that stack no longer exists, remove "owners" from the ' +
        `parameter ${publicationParameterName(STAGE_ID)}.`,
    );
    expect(onAlexa(stage, stack.skillId)).toMatchObject({ skills: 1, instructions: 'one' });
  });

  it('leaves the stage to the first one after it was refused', async () => {
    await stack.deploy({ zip: packageWithInstructions('one') });
    await secondStack.deploy();

    await expect(stack.deploy({ zip: packageWithInstructions('two') })).resolves.toMatchObject({
      ok: true,
    });
    expect(onAlexa(stage, stack.skillId)).toMatchObject({ skills: 1, instructions: 'two' });
  });

  it('gets the stage and its skill when the first one is deleted', async () => {
    await stack.deploy({ zip: packageWithInstructions('one') });
    const { skillId } = stack;
    await stack.remove();

    await expect(
      secondStack.deploy({ zip: packageWithInstructions('two') }),
    ).resolves.toMatchObject({ ok: true });
    expect(secondStack.skillId).toBe(skillId);
    expect(onAlexa(stage, skillId)).toMatchObject({ skills: 1, instructions: 'two' });
  });

  it('gets the stage when the first one failed to be created', async () => {
    await stack.deploy({ zip: brokenPackage() });

    await expect(secondStack.deploy()).resolves.toMatchObject({ ok: true });
  });

  it('is still refused after the first one has replaced its resources', async () => {
    await stack.deploy({ zip: packageWithInstructions('one') });
    await stack.deploy({ skillId: copySkillByHand(stage, stack.skillId) });

    const { reason } = await secondStack.deploy();
    expect(reason).toContain('belongs to the stack');
  });
});
