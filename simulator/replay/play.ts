import { ASSUMPTION_NAMES, DEFAULT_ASSUMPTIONS } from '../assumptions';
import { type Simulation } from '../simulation';
import { type SavedConversation } from './saved-conversation';
import { type Step } from './step';

/** Rejects as the simulation does. */
export async function takeStep(simulation: Simulation, step: Step): Promise<void> {
  if ('say' in step) await simulation.say(step.say);
  else if ('intent' in step) await simulation.sendIntent(step.intent);
  else if ('advanceMs' in step) await simulation.advance(step.advanceMs);
  else if ('customer' in step) simulation.setCustomer(step.customer);
  else if ('assume' in step) simulation.assume(step.assume.name, step.assume.value);
  else if ('fail' in step) simulation.fail(step.fail.name, step.fail.kind);
  else if (step.app === 'followLinkAccountCard') await simulation.followLinkAccountCard();
  else if (step.app === 'enable') await simulation.enable();
  else await simulation.disable();
}

/**
 * Plays a saved conversation with its customer, assumptions and faults, in the locale of the simulation.
 * Rejects as the methods of the simulation do.
 */
export async function playSaved(simulation: Simulation, saved: SavedConversation): Promise<void> {
  const { customer, steps } = saved;
  const assumptions = { ...DEFAULT_ASSUMPTIONS, ...saved.assumptions };
  for (const name of ASSUMPTION_NAMES) simulation.assume(name, assumptions[name]);
  for (const name of Object.keys(simulation.services.faults.byName())) {
    simulation.fail(name as Parameters<Simulation['fail']>[0], null);
  }
  simulation.newCustomer(customer);
  for (const step of steps) await takeStep(simulation, step);
}
