import { type Aws } from './aws';
import { Deadline, RESERVED_MS } from './deadline';
import { type Reporter } from './observability';
import { Redactor } from './redact';
import { readSmapiSecret } from './secrets';
import { type PublisherSettings } from './settings';
import { smapiClient, type SmapiClient } from './smapi/client';
import { type StateStore } from './state/state-store';
import { type Time } from './time';

export interface RunDependencies {
  readonly settings: PublisherSettings;
  readonly aws: Aws;
  readonly time: Time;
  readonly reporter: Reporter;
}

/** The part of Lambda's context that the publisher uses. */
export interface Invocation {
  readonly awsRequestId: string;
  readonly logGroupName: string;
  getRemainingTimeInMillis(): number;
}

/** One invocation of the publisher. */
export interface Run extends RunDependencies {
  readonly id: string;
  readonly deadline: Deadline;
  readonly redactor: Redactor;
  readonly smapi: SmapiClient;
}

/** A run that holds the stage lock, with the publication state that the lock protects. */
export interface LockedRun extends Run {
  readonly state: StateStore;
}

export function startRun(dependencies: RunDependencies, invocation: Invocation): Run {
  const { time, reporter } = dependencies;
  const redactor = new Redactor();
  const deadline = new Deadline(time, time.now() + invocation.getRemainingTimeInMillis());
  const run = {
    ...dependencies,
    id: invocation.awsRequestId,
    deadline,
    redactor,
    reporter: redactingReporter(reporter, redactor),
  };
  return { ...run, smapi: smapiClientOf(run) };
}

/** For work that must not use up the run's time. */
export function withShorterDeadline(run: Run, limitMs: number): Pick<Run, 'deadline' | 'smapi'> {
  const { deadline, time } = run;
  // A `Deadline` leaves its last `RESERVED_MS` unused.
  const endsAt = Math.min(deadline.endsAt, time.now() + limitMs + RESERVED_MS);
  const shorter = new Deadline(time, endsAt);
  return { deadline: shorter, smapi: smapiClientOf({ ...run, deadline: shorter }) };
}

const smapiClientOf = (run: Omit<Run, 'smapi'>): SmapiClient => {
  const { deadline, redactor, settings } = run;
  return smapiClient({
    smapiApi: settings.smapiApi,
    lwaApi: settings.lwaApi,
    clientId: settings.smapiClientId,
    stage: settings.stage,
    deadline,
    redactor,
    readSecret: async () => (await readSmapiSecret(run)).value,
  });
};

const redactingReporter = (reporter: Reporter, redactor: Redactor): Reporter => ({
  log: (level, event, fields = {}) => reporter.log(level, event, redactor.redactJson(fields)),
  addMetric: (name, value) => reporter.addMetric(name, value),
});
