import { StageEnvironment } from './stage-environment';
import { TestStack } from './test-stack';

/**
 * Gives each test a stage and a stack of its own. Afterwards no secret may have left the publisher, and
 * the simulator must not have received a request that breaks SMAPI's contract.
 */
export function withStack(use: (stage: StageEnvironment, stack: TestStack) => void): void {
  let stage: StageEnvironment;

  beforeEach(async () => {
    stage = await StageEnvironment.start();
    use(stage, new TestStack(stage));
  });

  afterEach(async () => {
    await stage.close();
    expect(stage.leaks()).toEqual([]);
    expect(stage.smapi.problems).toEqual([]);
  });
}
