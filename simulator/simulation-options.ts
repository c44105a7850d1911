import { type Assumptions } from './assumptions';
import { type Customer } from './customer/customer';
import { type FaultKind, type FaultName } from './faults';
import { type SkillEndpoint } from './function-host';
import { type PublishedSkill } from './published-skill';
import { type Services } from './services';

/** Environment variables of the skill function. */
export type Environment = Readonly<{ [variable: string]: string }>;

export interface SimulationOptions {
  /** Omitted fields have the defaults that `npx voice-forward simulate --help` lists. @default none */
  readonly customer?: Partial<Customer>;
  /** Omitted assumptions have the defaults that `npx voice-forward simulate --help` lists. @default none */
  readonly assumptions?: Partial<Assumptions>;
  /** Ignored with `services`, which have their own faults. @default none */
  readonly faults?: Readonly<Partial<{ [Name in FaultName]: FaultKind }>>;
  /**
   * A running skill endpoint, which the caller closes; or a function that starts one, which the simulation
   * closes. `onRefused` takes a port that refused a connection of the skill.
   *
   * @default a process that runs `bundle`
   */
  readonly skillEndpoint?:
    | SkillEndpoint
    | ((environment: Environment, onRefused: (port: number) => void) => Promise<SkillEndpoint>);
  /**
   * Added to the variables that the simulator sets; replaces those of the same name. Ignored with a running
   * skill endpoint.
   *
   * @default none
   */
  readonly environment?: Environment;
  /** Path of the skill's bundle. Ignored with `skillEndpoint`. @default `skillFiles().bundle` */
  readonly bundle?: string;
  /**
   * The published skill, or a function that is called whenever the simulator reads the skill.
   *
   * @default skill-package/ and account-linking.json of the project of the current directory
   */
  readonly published?: PublishedSkill | (() => PublishedSkill);
  /**
   * A skill other than Ride Hailer: broken rules about wording are notes, not problems; the skill may
   * start other connections, which are not simulated; without subscriptions in its manifest, it gets no
   * skill events.
   *
   * @default false
   */
  readonly isOtherSkill?: boolean;
  /** The developer's name. @default `Ride Hailer Inc.`, or none with `isOtherSkill` */
  readonly publisher?: string;
  /** `amzn1.ask.skill.…` @default a new id */
  readonly skillId?: string;
  /** @default en-US */
  readonly locale?: string;
  /** Services of another simulation, to share them; the caller closes them. @default new services */
  readonly services?: Services;
}
