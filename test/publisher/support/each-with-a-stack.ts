import { Stack } from './stack';
import { StageWorld } from './stage';

/**
 * Gives each test a stage and a stack of its own. Afterwards nothing that is secret may have left it,
 * and nothing have been asked of Alexa that Alexa does not take.
 */
export function eachWithAStack(take: (world: StageWorld, stack: Stack) => void): void {
  let world: StageWorld;

  beforeEach(async () => {
    world = await StageWorld.start();
    take(world, new Stack(world));
  });

  afterEach(async () => {
    await world.close();
    expect(world.leaks()).toEqual([]);
    expect(world.smapi.problems).toEqual([]);
  });
}
