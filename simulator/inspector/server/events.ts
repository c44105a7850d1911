import { type Assumption, type AssumptionName, type AssumptionValue } from '../../assumptions';
import { type Customer } from '../../customer/customer';
import { type FaultKind, type FaultName } from '../../faults';
import { type Entry } from '../../record';
import { type ScenarioName } from '../../scenarios/scenario-list';

/** Facts that do not change during a conversation. */
export interface Setup {
  readonly locale: string;
  /** The skill's name in its manifest. */
  readonly skillName: string;
  /** The skill's developer, if known. */
  readonly publisher?: string;
  /** Address of Amazon's document about the feature. */
  readonly documentUrl: string;
  /** Name of the deployed function; undefined for a local bundle. */
  readonly functionName?: string;
  /** One sentence for each feature that is not available. */
  readonly limitations: readonly string[];
  /** The scenarios that the skill's model allows. */
  readonly scenarios: readonly ScenarioName[];
  readonly intents: readonly IntentInfo[];
  readonly assumptionInfos: readonly AssumptionInfo[];
  /** Dependencies for which faults can be set. */
  readonly faultNames: readonly FaultName[];
  readonly faultKinds: readonly FaultKind[];
}

/** An intent of the model, for a form. */
export interface IntentInfo {
  readonly name: string;
  readonly slots: readonly {
    readonly name: string;
    readonly type: string;
    /** Values of the slot's type in the model. */
    readonly values: readonly string[];
  }[];
}

/** A rule of the protocol notes. Its fields are Markdown. */
export interface ProtocolRow {
  readonly name: string;
  readonly rule: string;
  /** Evidence for the rule: D, R, A or P, with a link to the source. */
  readonly known: string;
}

export type AssumptionInfo = Assumption & { readonly name: AssumptionName };

export type LedgerItem = Readonly<{ [attribute: string]: unknown }>;

/** State of the simulation between two turns. */
export interface State {
  readonly customer: Customer;
  readonly enabled: boolean;
  readonly assumptions: Readonly<{ [Name in AssumptionName]: AssumptionValue }>;
  readonly faults: Readonly<Partial<Record<FaultName, FaultKind>>>;
  readonly phone: readonly string[];
  readonly cards: readonly unknown[];
  readonly awaits: 'skill' | 'consent' | 'passcode' | null;
  /** Suggested utterances, the most likely first. */
  readonly suggestions: readonly string[];
  /** Name of the scenario that is being played, or words like `A saved conversation`. */
  readonly playing: string | null;
  /** Why a changed skill was not loaded. Until a change loads, the former skill answers. */
  readonly buildError: string | null;
  /** The simulator's clock, epoch milliseconds. */
  readonly now: number;
  /** How far the clock is ahead of the real time, in milliseconds. */
  readonly clockOffsetMs: number;
  readonly ledger: LedgerItem | null;
}

export interface Metric {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** Results of a turn besides its entries. */
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

/** One event of the stream. A new connection receives the stored events since `begin`, then `live`. */
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
      /** Offers to play the steps of the conversation again. */
      readonly offersReplay?: true;
    }
  /** A changed skill was not loaded. The error is also part of the state. */
  | { readonly type: 'buildError'; readonly text: string }
  | { readonly type: 'live' };
