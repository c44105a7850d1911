import { type FaultName } from '../faults';
import { type Simulation } from '../simulation';
import { UnsupportedError } from './errors';

/** What is different where the skill's function is one that is deployed. */
export interface Deployed {
  readonly functionName: string;
  /** What the simulator still plays for it, and can let fail. */
  readonly canFail: readonly FaultName[];
  /** A sentence for each thing that can't be done. */
  readonly limitations: readonly string[];
}

export const REAL_TIME = 'Its time is the real time: none can be let pass.';
export const OWN_TABLE =
  'Its table is its own: the ledger is not shown, and can’t be made to fail.';

/** A function in an AWS account: Alexa's side alone is played, with Alexa's call to Login with Amazon. */
export const inAccount = (functionName: string): Deployed => ({
  functionName,
  canFail: ['lwa'],
  limitations: [
    OWN_TABLE,
    REAL_TIME,
    'It asks the real Login with Amazon and the real profile API, which know nothing of this customer: an account that is linked here is refused by the skill.',
  ],
});

/** A simulation in which what is left out is refused, with a sentence. */
export function without(simulation: Simulation, { functionName, canFail }: Deployed): Simulation {
  const refuse = (why: string): never => {
    throw new UnsupportedError(`${functionName} is deployed. ${why}`);
  };
  return Object.assign(Object.create(simulation) as Simulation, {
    advance: async () => refuse(REAL_TIME),
    ledger: async () => refuse(OWN_TABLE),
    fail: (name, kind) => {
      if (canFail.includes(name)) simulation.fail(name, kind);
      else refuse(`Only ${canFail.join(', ')} can be made to fail from here.`);
    },
  } satisfies Partial<Simulation>);
}
