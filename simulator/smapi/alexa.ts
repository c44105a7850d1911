import { type Answer } from './answer';
import { type Imports } from './imports';
import { type MayInvoke } from './package/judge';
import { type Skills } from './skills';
import { type Switches } from './switches';
import { type Uploads } from './uploads';

/** What every operation works with. */
export interface Alexa {
  readonly vendorId: string;
  readonly skills: Skills;
  readonly uploads: Uploads;
  readonly imports: Imports;
  readonly switches: Switches;
  readonly mayInvoke: MayInvoke;
  /** Epoch milliseconds of the simulator's clock. */
  now(): number;
}

/** One request to an operation of the contract, read. */
export interface Call {
  /** The contract's own name of the operation, as `importSkillPackageV1`. */
  readonly operation: string;
  /** Variables of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** Parsed JSON; undefined where there was none. */
  readonly body: unknown;
}

/** @throws Refusal for what Alexa would refuse */
export type Operation = (call: Call, alexa: Alexa) => Answer | Promise<Answer>;
