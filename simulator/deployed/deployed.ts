import { type FaultName } from '../faults';
import { type World } from '../world';
import { LeftOutError } from './errors';

/** What is different where the skill's function is one that is deployed. */
export interface Deployed {
  readonly functionName: string;
  /** What the simulator still plays for it, and can let fail. */
  readonly canFail: readonly FaultName[];
  /** A sentence for each thing that can't be done. */
  readonly leftOut: readonly string[];
}

export const REAL_TIME = 'Its time is the real time: none can be let pass.';
export const OWN_TABLE =
  'Its table is its own: the ledger is not shown, and can’t be made to fail.';

/** A function in an AWS account: Alexa's side alone is played, with Alexa's call to Login with Amazon. */
export const inAccount = (functionName: string): Deployed => ({
  functionName,
  canFail: ['lwa'],
  leftOut: [
    OWN_TABLE,
    REAL_TIME,
    'It asks the real Login with Amazon and the real profile API, which know nothing of this customer: an account that is linked here is refused by the skill.',
  ],
});

/** A world in which what is left out is refused, with a sentence. */
export function without(world: World, { functionName, canFail }: Deployed): World {
  const refuse = (why: string): never => {
    throw new LeftOutError(`${functionName} is deployed. ${why}`);
  };
  return Object.assign(Object.create(world) as World, {
    advance: async () => refuse(REAL_TIME),
    ledger: async () => refuse(OWN_TABLE),
    fail: (name, kind) => {
      if (canFail.includes(name)) world.fail(name, kind);
      else refuse(`Only ${canFail.join(', ')} can be made to fail from here.`);
    },
  } satisfies Partial<World>);
}
