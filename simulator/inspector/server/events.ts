import { type Assumption, type AssumptionName, type AssumptionValue } from '../../assumptions';
import { type Customer } from '../../customer/customer';
import { type FaultKind, type FaultName } from '../../faults';
import { type Entry } from '../../record';
import { type ScenarioName } from '../../scenarios/scenario-list';

export interface Setup {
  readonly locale: string;
  readonly skillName: string;
  readonly publisher?: string;
  readonly documentUrl: string;
  /** Undefined for a local bundle. */
  readonly functionName?: string;
  /** One sentence for each feature that is not available with a deployed function. */
  readonly limitations: readonly string[];
  readonly scenarios: readonly ScenarioName[];
  readonly intents: readonly IntentInfo[];
  readonly assumptionInfos: readonly AssumptionInfo[];
  readonly faultNames: readonly FaultName[];
  readonly faultKinds: readonly FaultKind[];
}

export interface IntentInfo {
  readonly name: string;
  readonly slots: readonly {
    readonly name: string;
    readonly type: string;
    readonly values: readonly string[];
  }[];
}

/** A row of docs/reference/protocol.md, in Markdown. */
export interface ProtocolRow {
  readonly name: string;
  readonly rule: string;
  /** How well the rule is known: a letter that the page explains, with a link to the source. */
  readonly known: string;
}

export type AssumptionInfo = Assumption & { readonly name: AssumptionName };

export type LedgerItem = Readonly<{ [attribute: string]: unknown }>;

/** The simulation between two turns. */
export interface State {
  readonly customer: Customer;
  readonly enabled: boolean;
  readonly assumptions: Readonly<{ [Name in AssumptionName]: AssumptionValue }>;
  readonly faults: Readonly<Partial<Record<FaultName, FaultKind>>>;
  readonly phone: readonly string[];
  readonly cards: readonly unknown[];
  /** Where the customer's next words go: to the skill or a question of Amazon's skill; null: to neither. */
  readonly listener: 'skill' | 'consent' | 'passcode' | null;
  /** The most likely utterance comes first. */
  readonly suggestions: readonly string[];
  /** Name of a scenario, or words like `A saved conversation`. */
  readonly playing: string | null;
  /** Why a changed skill was not loaded, so that the former skill still answers. */
  readonly buildError: string | null;
  /** The simulator's clock, epoch milliseconds. */
  readonly now: number;
  /** Milliseconds ahead of the real time. */
  readonly clockOffsetMs: number;
  readonly ledger: LedgerItem | null;
}

export interface Metric {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

export interface TurnEnd {
  readonly turn: number;
  readonly durationMs: number;
  /** Time in the skill, part of `durationMs`. */
  readonly skillMs: number;
  readonly ledgerBefore: LedgerItem | null;
  readonly ledgerAfter: LedgerItem | null;
  readonly metrics: readonly Metric[];
  /** Structured lines as objects, other lines as strings. */
  readonly logs: readonly unknown[];
}

/** A new page gets the stored events since `begin`, then `live`. */
export type InspectorEvent =
  | { readonly type: 'begin'; readonly conversation: number; readonly setup: Setup }
  | { readonly type: 'turn'; readonly turn: number; readonly title: string }
  /** An action in the Alexa app, passing time, or a changed setting. */
  | { readonly type: 'action'; readonly turn: number; readonly text: string }
  | { readonly type: 'entry'; readonly turn: number; readonly entry: Entry }
  | ({ readonly type: 'turnEnd' } & TurnEnd)
  | { readonly type: 'state'; readonly state: State }
  | {
      readonly type: 'notice';
      readonly text: string;
      /** @default error */
      readonly kind?: 'info' | 'error';
      readonly offersReplay?: true;
    }
  /** The error is also part of the state. */
  | { readonly type: 'buildError'; readonly text: string }
  | { readonly type: 'live' };
