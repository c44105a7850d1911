import { ASSUMPTION_NAMES } from './assumptions';
import { type Customer } from './customer/customer';
import { FAULT_NAMES } from './faults';
import { type Simulation } from './simulation';

interface Settings {
  readonly assumptions: Simulation['assumptions'];
  readonly faults: Simulation['initial']['faults'];
}

const settingsOf = ({ assumptions, services }: Simulation): Settings => ({
  assumptions,
  faults: services.faults.byName(),
});

function applySettings(simulation: Simulation, { assumptions, faults }: Settings): void {
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
 * Runs a function from the initial state of the simulation. Afterwards, assumptions and faults are as before,
 * except those that were changed during the run.
 */
export async function fromCleanState<T>(simulation: Simulation, run: () => Promise<T>): Promise<T> {
  const before = settingsOf(simulation);
  await resetSimulation(simulation);
  const { initial } = simulation;
  try {
    return await run();
  } finally {
    const after = settingsOf(simulation);
    applySettings(simulation, {
      assumptions: withChanges(before.assumptions, initial.assumptions, after.assumptions),
      faults: withChanges(before.faults, initial.faults, after.faults),
    });
  }
}

/** The settings from before a run, with those that were changed during it. */
function withChanges<T extends object>(before: T, initial: T, after: T): T {
  const names = Object.keys({ ...initial, ...after }) as (keyof T)[];
  const changed = names.filter((name) => after[name] !== initial[name]);
  return { ...before, ...Object.fromEntries(changed.map((name) => [name, after[name]])) };
}

/** Resets assumptions, faults and clock to the start of the simulation. */
export async function resetSettings(simulation: Simulation): Promise<void> {
  applySettings(simulation, simulation.initial);
  await simulation.resetClock();
}

/**
 * Resets assumptions, faults and clock to the start of the simulation, and continues with a new customer.
 *
 * @param customer fields that differ from the initial customer
 */
export async function resetSimulation(
  simulation: Simulation,
  customer: Partial<Customer> = {},
): Promise<void> {
  await resetSettings(simulation);
  simulation.newCustomer({ ...simulation.initial.customer, ...customer });
}
