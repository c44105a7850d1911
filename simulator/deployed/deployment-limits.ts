import { type FaultName } from '../faults';
import { type Simulation, withMethods } from '../simulation';
import { UnsupportedError } from './errors';

export interface DeploymentLimits {
  readonly functionName: string;
  /** Only dependencies that the simulator provides can have faults. */
  readonly faultNames: readonly FaultName[];
  /** One sentence for each feature that is not available with the deployed function. */
  readonly limitations: readonly string[];
}

export const REAL_TIME = 'The function runs in real time: the clock cannot be moved.';
export const OWN_TABLE =
  'The function uses its own table: the ledger is not shown, and cannot have faults.';

/** Only Alexa and its calls to Login with Amazon are simulated. */
export const limitsInAccount = (functionName: string): DeploymentLimits => ({
  functionName,
  faultNames: ['lwa'],
  limitations: [
    OWN_TABLE,
    REAL_TIME,
    'The function calls the real Login with Amazon, which does not know the simulated customer: the skill rejects an account that is linked here.',
    'The function cannot reach the profile API on this machine.',
  ],
});

/** The unavailable methods fail with an {@link UnsupportedError}. */
export function withLimitations(
  simulation: Simulation,
  { functionName, faultNames }: DeploymentLimits,
): Simulation {
  const refuse = (why: string): never => {
    throw new UnsupportedError(`${functionName} is deployed. ${why}`);
  };
  return withMethods(simulation, {
    advance: async () => refuse(REAL_TIME),
    ledger: async () => refuse(OWN_TABLE),
    fail: (name, kind) => {
      if (faultNames.includes(name)) simulation.fail(name, kind);
      else refuse(`Only ${faultNames.join(', ')} can have faults.`);
    },
  });
}
