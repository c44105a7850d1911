import { ASSUMPTION_NAMES, DEFAULT_ASSUMPTIONS } from '../assumptions';
import { type World } from '../world';
import { type SavedConversation } from './saved-conversation';
import { type Step } from './step';

/** Does what a step says. Rejects as the world does. */
export async function takeStep(world: World, step: Step): Promise<void> {
  if ('say' in step) await world.say(step.say);
  else if ('advanceMs' in step) await world.advance(step.advanceMs);
  else if ('customer' in step) world.setCustomer(step.customer);
  else if ('assume' in step) world.assume(step.assume.name, step.assume.value);
  else if ('fail' in step) world.fail(step.fail.name, step.fail.kind);
  else if (step.app === 'followLinkAccountCard') await world.followLinkAccountCard();
  else if (step.app === 'enable') await world.enable();
  else await world.disable();
}

/** Plays a conversation again, with a customer of its own and the switches that it began with. */
export async function playSaved(world: World, saved: SavedConversation): Promise<void> {
  const { customer, steps } = saved;
  const assumptions = { ...DEFAULT_ASSUMPTIONS, ...saved.assumptions };
  for (const name of ASSUMPTION_NAMES) world.assume(name, assumptions[name]);
  for (const name of Object.keys(world.surroundings.faults.all())) {
    world.fail(name as Parameters<World['fail']>[0], null);
  }
  world.newCustomer(customer);
  for (const step of steps) await takeStep(world, step);
}
