import { type Assumptions } from './assumptions';
import { type Customer } from './customer/customer';
import { type FaultKind, type FaultName } from './faults';
import { type SkillEndpoint } from './function-host';
import { type PublishedSkill } from './published-skill';
import { type Services } from './services';

/** Environment variables of the skill function. */
export type Environment = Readonly<{ [variable: string]: string }>;

export interface SimulationOptions {
  /** @default DEFAULT_CUSTOMER, field by field */
  readonly customer?: Partial<Customer>;
  /** @default DEFAULT_ASSUMPTIONS, one by one */
  readonly assumptions?: Partial<Assumptions>;
  /** Ignored with `services`, which have their own faults. @default none */
  readonly faults?: Readonly<Partial<{ [Name in FaultName]: FaultKind }>>;
  /**
   * A running skill endpoint, which the caller closes; or a function that starts one. `onRefused` takes a
   * port that refused a connection of the skill.
   *
   * @default the bundle in its own process
   */
  readonly skillEndpoint?:
    | SkillEndpoint
    | ((environment: Environment, onRefused: (port: number) => void) => Promise<SkillEndpoint>);
  /** Added to the simulator's own variables; replaces those of the same name. @default none */
  readonly environment?: Environment;
  /** Path of the skill's bundle. @default `skillFiles().bundle` */
  readonly bundle?: string;
  /**
   * The published skill, or a function that is called whenever the simulator reads the skill.
   *
   * @default skill-package/ and account-linking.json
   */
  readonly published?: PublishedSkill | (() => PublishedSkill);
  /**
   * A skill other than Ride Hailer: broken rules about wording are notes, not problems; the skill may
   * start other connections, which are not played; it gets only the skill events that its manifest
   * subscribes to.
   *
   * @default false
   */
  readonly isOtherSkill?: boolean;
  /** The developer's name. @default that of Ride Hailer, and none for another skill */
  readonly publisher?: string;
  /** `amzn1.ask.skill.…` @default a new id */
  readonly skillId?: string;
  /** @default en-US */
  readonly locale?: string;
  /** Shared by several simulations; the caller closes them. @default services of its own */
  readonly services?: Services;
}
