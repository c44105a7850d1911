import { Stack } from './test-stack';
import { StageEnvironment } from './stage-environment';

/**
 * Gives each test a stage and a stack of its own. Afterwards nothing that is secret may have left it,
 * and nothing have been asked of Alexa that Alexa does not take.
 */
export function withStack(take: (world: StageEnvironment, stack: Stack) => void): void {
  let world: StageEnvironment;

  beforeEach(async () => {
    world = await StageEnvironment.start();
    take(world, new Stack(world));
  });

  afterEach(async () => {
    await world.close();
    expect(world.leaks()).toEqual([]);
    expect(world.smapi.problems).toEqual([]);
  });
}
