import { ASSUMPTION_NAMES } from './assumptions';
import { type Customer } from './customer/customer';
import { FAULT_NAMES } from './faults';
import { type Simulation } from './simulation';

/** Assumptions and faults of a simulation. */
export interface Settings {
  readonly assumptions: Simulation['assumptions'];
  readonly faults: Simulation['initial']['faults'];
}

export const settingsOf = ({ assumptions, services }: Simulation): Settings => ({
  assumptions,
  faults: services.faults.all(),
});

/** Changes assumptions and faults to the given ones. */
export function applySettings(simulation: Simulation, { assumptions, faults }: Settings): void {
  for (const name of ASSUMPTION_NAMES) {
    if (simulation.assumptions[name] !== assumptions[name]) {
      simulation.assume(name, assumptions[name]);
    }
  }
  for (const name of FAULT_NAMES) {
    const kind = faults[name] ?? null;
    if (simulation.services.faults.get(name) !== kind) simulation.fail(name, kind);
  }
}

/**
 * Returns a simulation to the state in which it was started: its assumptions and faults, the real time,
 * and a new customer.
 *
 * @param customer fields that differ from the initial customer
 */
export async function resetSimulation(
  simulation: Simulation,
  customer: Partial<Customer> = {},
): Promise<void> {
  applySettings(simulation, simulation.initial);
  await simulation.resetClock();
  simulation.newCustomer({ ...simulation.initial.customer, ...customer });
}
