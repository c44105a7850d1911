import { StageEnvironment } from './stage-environment';
import { TestStack } from './test-stack';

export function useStack(use: (stage: StageEnvironment, stack: TestStack) => void): void {
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
