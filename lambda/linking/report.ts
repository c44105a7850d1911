import { type HandlerInput } from 'ask-sdk-core';
import { type LinkingMetricName } from './metric-names';
import { type Outcome } from './outcome';

/** One thing that happened in linking, with nothing in it that names a person or opens a door. */
export interface LinkingEvent {
  readonly metric: LinkingMetricName;
  readonly outcome?: Outcome;
  /** A status out of a closed list. */
  readonly status?: string;
  /** A word out of a closed list. */
  readonly reason?: string;
}

/** Where linking's events go: metrics and the log, in the skill's own way. Must not throw. */
export type LinkingReporter = (input: HandlerInput, event: LinkingEvent) => void;
