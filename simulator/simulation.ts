import { type IntentInput } from './alexa/intent-input';
import { type Assumptions } from './assumptions';
import { type Clock } from './clock';
import { type Customer } from './customer/customer';
import { type FaultKind, type FaultName } from './faults';
import { type PublishedSkill } from './published-skill';
import { type End, type Record } from './record';
import { type Services } from './services';
import { type Consent } from './voice-forward/sign-in';

/** One customer with a device, the simulated Alexa, and the skill. */
export interface Simulation {
  /**
   * Says the utterance to Alexa, and resolves at the end of the turn. `...` is silence, and `{code}` is
   * replaced by the newest passcode on the phone. An error of the skill is recorded as a problem. Rejects
   * with a `MissingModelError` if the skill has no model for the locale.
   */
  say(utterance: string): Promise<void>;
  /**
   * Sends an intent to the skill without speech recognition. A running connection ends without a result.
   * Rejects as `say` does.
   */
  sendIntent(input: IntentInput): Promise<void>;
  /** Moves the clock ahead by `ms` milliseconds. An open microphone hears silence every 8 seconds. */
  advance(ms: number): Promise<void>;
  /** Returns the clock to the real time. */
  resetClock(): Promise<void>;

  /** Customer, assumptions and faults at the start. A reset in terminal or inspector restores them. */
  readonly initial: {
    readonly customer: Partial<Customer>;
    readonly assumptions: Assumptions;
    readonly faults: Readonly<{ [Name in FaultName]?: FaultKind }>;
  };

  readonly record: Record;
  readonly clock: Clock;
  /** `linked`, `permissionsGranted` and `deniedRecently` change with the conversation. */
  readonly customer: Customer;
  readonly assumptions: Assumptions;
  /**
   * `skill`: the skill gets the customer's next words. `consent`, `passcode`: the next words answer this
   * question of Amazon's skill. Undefined while no session is open.
   */
  readonly listener: 'skill' | 'consent' | 'passcode' | undefined;
  /** Text messages, oldest first. */
  readonly phone: readonly string[];
  /** Cards in the Alexa app, and whether the skill is enabled. Opening the skill enables it. */
  readonly app: { readonly cards: readonly unknown[]; readonly enabled: boolean };
  readonly services: Services;
  /**
   * Lines on the skill's standard output and error; of a deployed function, the last 4 KB of each
   * invocation's log.
   */
  readonly outputLines: readonly string[];
  readonly skillId: string;
  readonly skill: PublishedSkill;
  /** The developer's name; undefined for another skill without the option `publisher`. */
  readonly publisher: string | undefined;
  /** Locale of the device. */
  readonly locale: string;
  /** The customer's user id for this skill. */
  readonly userId: string;
  /** Alexa's access token for the customer; undefined if the account is not linked. */
  readonly accessToken: string | undefined;

  /** The customer's item in the skill's table; undefined if there is none. */
  ledger(): Promise<Readonly<{ [attribute: string]: unknown }> | undefined>;

  /** Enables the skill in the Alexa app; after `disable` the customer gets a new user id. */
  enable(): Promise<void>;
  /** Disables the skill in the Alexa app: unlinks the account, revokes permissions, ends the session. */
  disable(): Promise<void>;
  /**
   * Taps the newest `LinkAccount` card in the Alexa app, and signs in. Rejects with a `NoCardError` if
   * there is none, and with another error if LWA issues no tokens.
   *
   * @param consent from LWA's consent page. @default the customer signs in and allows access at once
   */
  followLinkAccountCard(consent?: Consent): Promise<void>;

  /** Changes the fields in `patch`. */
  setCustomer(patch: Partial<Customer>): void;
  /** Links the account with this access token, for example one of another client, or an invalid one. */
  setAccessToken(accessToken: string): void;
  /**
   * Continues with a new customer, who has another device, account, phone and app, and no session. Fields
   * that `patch` omits have their defaults.
   */
  newCustomer(patch?: Partial<Customer>): void;
  /** Sets an assumption. `value` may be text, such as `'false'`. Throws an `AssumptionError`. */
  assume(name: string, value: unknown): void;
  /** Makes one of the services fail; `null` ends its fault. */
  fail(name: FaultName, kind: FaultKind | null): void;

  /**
   * Records and returns the result of the conversation, with the number of problems since the last `end` or
   * `newCustomer`. An open session stays open.
   */
  end(scenario?: string): End;
  /** Stops the servers and the skill's process that the simulation started. */
  close(): Promise<void>;
}

export const withMethods = (simulation: Simulation, methods: Partial<Simulation>): Simulation =>
  Object.assign(Object.create(simulation) as Simulation, methods);
