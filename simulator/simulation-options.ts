import { type Assumptions } from './assumptions';
import { type Customer } from './customer/customer';
import { type FaultKind, type FaultName } from './faults';
import { type SkillEndpoint } from './function-host';
import { type PublishedSkill } from './published-skill';
import { type Services } from './services';

/** The skill function's environment, as its stack sets it. */
export type Environment = Readonly<{ [variable: string]: string }>;

export interface SimulationOptions {
  /** Fields that are left out are as in `DEFAULT_CUSTOMER`. */
  readonly customer?: Partial<Customer>;
  /** Switches that are left out are as in `DEFAULT_ASSUMPTIONS`. */
  readonly assumptions?: Partial<Assumptions>;
  /** What fails from the beginning. @default nothing */
  readonly faults?: Readonly<Partial<{ [Name in FaultName]: FaultKind }>>;
  /**
   * Where Alexa sends requests: a function that is there already, or how to start one with the
   * environment of this simulation, and whom to tell each port that it could not connect to. Who brings one
   * that is there closes it.
   * @default the built bundle, in a process of its own
   */
  readonly skillEndpoint?:
    | SkillEndpoint
    | ((environment: Environment, refused: (port: number) => void) => Promise<SkillEndpoint>);
  /** Added to the function's environment, or in place of a part of it. @default nothing */
  readonly environment?: Environment;
  /** The function's bundle. @default dist/skill/index.mjs of the project */
  readonly bundle?: string;
  /** What Alexa knows of the skill, read at each turn. @default skill-package/ and account-linking.json */
  readonly published?: PublishedSkill | (() => PublishedSkill);
  /** `amzn1.ask.skill.…` @default a new one */
  readonly skillId?: string;
  /** @default en-US */
  readonly locale?: string;
  /** Shared by several simulations; who brings them closes them. @default servers of this simulation's own */
  readonly services?: Services;
}
