import { type AssumptionName } from './assumptions';
import { type Clock } from './clock';
import { type Customer } from './customer';
import { type FaultKind, type FaultName } from './faults';
import { type End, type Record } from './record';
import { type Surroundings } from './surroundings';
import { type WorldOptions } from './world-options';

export { type Environment, type WorldOptions } from './world-options';

/** A customer with a device, Alexa behind it, and the skill: a conversation that can be had. */
export interface World {
  /**
   * One turn, until Alexa waits again. `...` is silence; `{code}` is the passcode that came to the
   * phone last. Rejects only where the simulator itself fails: what the skill does wrong is a problem.
   */
  say(utterance: string): Promise<void>;
  /** Lets time pass; a microphone that stays open meanwhile hears silence. */
  advance(ms: number): Promise<void>;

  readonly record: Record;
  readonly clock: Clock;
  /** As things stand now: `linked` and `permissionsGranted` follow what is said. */
  readonly customer: Customer;
  /** Text messages, oldest first. */
  readonly phone: readonly string[];
  /** What the Alexa app shows. */
  readonly app: { readonly cards: readonly unknown[] };
  /** What is at hand beside the conversation: rides, table, LWA. */
  readonly surroundings: Surroundings;
  /** Every line that the skill's process wrote, where it is one of this world's. */
  readonly written: readonly string[];
  /** The customer's user id, while the skill is enabled. */
  readonly userId: string;

  /** The customer's item in the skill's table. */
  ledger(): Promise<Readonly<{ [attribute: string]: unknown }> | undefined>;

  /** In the Alexa app: takes the skill in use; the user id is a new one after `disable`. */
  enable(): Promise<void>;
  /** In the Alexa app: the account is unlinked, and permissions are taken back. */
  disable(): Promise<void>;
  /** In the Alexa app: taps the newest `LinkAccount` card, and signs in. Rejects with a `NoCardError`. */
  followLinkAccountCard(): Promise<void>;

  /** Changes who the customer is; what Alexa tells the skill of it arrives with the next turn. */
  setCustomer(patch: Partial<Customer>): void;
  /** Somebody else, with a device, an account, a phone and an app of their own, and no session. */
  newCustomer(patch?: Partial<Customer>): void;
  /** Sets a switch. Throws an `AssumptionError`. */
  assume(name: AssumptionName | (string & {}), value: unknown): void;
  /** `null` mends it. */
  fail(name: FaultName, kind: FaultKind | null): void;

  /** Writes down how the conversation stands, and begins to count anew. */
  end(course?: string): End;
  close(): Promise<void>;
}

/** Rejects where a server or the skill's process does not start. */
export async function createWorld(_options: WorldOptions = {}): Promise<World> {
  throw new Error('The world is not made yet.');
}
