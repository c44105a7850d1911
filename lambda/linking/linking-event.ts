import { type HandlerInput } from 'ask-sdk-core';
import { type LinkingMetricName } from './metric-names';
import { type Outcome } from './outcome';

/** An event of linking. No field holds a token, a user id or words of the customer. */
export interface LinkingEvent {
  readonly metric: LinkingMetricName;
  readonly outcome?: Outcome;
  /** The connection's `result.status`, if it has only upper-case letters and underscores, 40 at most. */
  readonly status?: string;
  /** The connection's `status.code`, if it has three digits. */
  readonly code?: string;
  readonly causeType?: 'ConnectionCompleted' | 'ConnectionError' | 'other';
}

/** Turns linking's events into metrics and log lines. Must not throw. */
export type LinkingReporter = (input: HandlerInput, event: LinkingEvent) => void;
