import { type AssumptionName, type Evidence, type AssumptionValue } from '../../assumptions';
import { type Customer } from '../../customer/customer';
import { type FaultKind, type FaultName } from '../../faults';
import { type Entry } from '../../record';

/** What never changes while the simulator runs. */
export interface Setting {
  readonly locale: string;
  /** As the customer knows it. */
  readonly skillName: string;
  /** Of the deployed function that is talked to; undefined for the bundle on this machine. */
  readonly functionName?: string;
  /** What can't be done with it, a sentence each. */
  readonly limitations: readonly string[];
  /** None for another skill than the project's own: they are said in its words. */
  readonly hasScenarios: boolean;
  readonly defaultCustomer: Customer;
  readonly switches: readonly AssumptionInfo[];
  /** What can be made to fail. */
  readonly faultNames: readonly FaultName[];
  readonly faultKinds: readonly FaultKind[];
}

export interface AssumptionInfo {
  readonly name: AssumptionName;
  readonly default: AssumptionValue;
  readonly values: readonly AssumptionValue[];
  readonly meaning: string;
  readonly evidence: Evidence;
}

export type LedgerItem = Readonly<{ [attribute: string]: unknown }>;

/** How things stand between two turns. */
export interface State {
  readonly customer: Customer;
  readonly enabled: boolean;
  readonly assumptions: Readonly<{ [Name in AssumptionName]: AssumptionValue }>;
  readonly faults: Readonly<Partial<Record<FaultName, FaultKind>>>;
  readonly phone: readonly string[];
  readonly cards: readonly unknown[];
  readonly awaits: 'skill' | 'consent' | 'passcode' | null;
  /** What can be said now, most likely first. */
  readonly suggestions: readonly string[];
  /** The scenario, or the file, that is played. */
  readonly playing: string | null;
  /** The simulator's clock, epoch milliseconds. */
  readonly now: number;
  readonly ledger: LedgerItem | null;
}

export interface Metric {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** What a turn left behind, beside what was said. */
export interface TurnEnd {
  readonly turn: number;
  readonly durationMs: number;
  /** Of that, the skill's own. */
  readonly skillMs: number;
  readonly ledgerBefore: LedgerItem | null;
  readonly ledgerAfter: LedgerItem | null;
  readonly metrics: readonly Metric[];
  /** Structured lines as objects, others as text. */
  readonly logs: readonly unknown[];
}

/** One line of the event stream. A page that connects hears all since `begin`, then `live`. */
export type InspectorEvent =
  | { readonly type: 'begin'; readonly conversation: number; readonly setting: Setting }
  | { readonly type: 'turn'; readonly turn: number; readonly title: string }
  | { readonly type: 'entry'; readonly turn: number; readonly entry: Entry }
  | ({ readonly type: 'turnEnd' } & TurnEnd)
  | { readonly type: 'state'; readonly state: State }
  | { readonly type: 'notice'; readonly text: string }
  | { readonly type: 'live' };
