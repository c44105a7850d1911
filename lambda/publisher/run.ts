import { type Aws } from './aws';
import { Pace, type Time } from './pace';
import { type RecordKeeper } from './record/keeper';
import { Redactor } from './redact';
import { type Report } from './report';
import { readSmapiSecret } from './secrets';
import { type PublisherSettings } from './settings';
import { smapiClient, type SmapiClient } from './smapi/client';

/** What an invocation works with; a test gives its own. */
export interface Surroundings {
  readonly settings: PublisherSettings;
  readonly aws: Aws;
  readonly time: Time;
  readonly report: Report;
}

/** What Lambda says about this invocation. */
export interface Invocation {
  readonly awsRequestId: string;
  readonly logGroupName: string;
  getRemainingTimeInMillis(): number;
}

/** One invocation of the publisher. */
export interface Run extends Surroundings {
  readonly id: string;
  readonly pace: Pace;
  readonly redactor: Redactor;
  readonly smapi: SmapiClient;
}

/** A run that holds the stage, and its record. */
export interface HoldingRun extends Run {
  readonly record: RecordKeeper;
}

export function startRun(surroundings: Surroundings, invocation: Invocation): Run {
  const { settings, aws, time, report } = surroundings;
  const redactor = new Redactor();
  const pace = new Pace(time, time.now() + invocation.getRemainingTimeInMillis());
  return {
    ...surroundings,
    id: invocation.awsRequestId,
    pace,
    redactor,
    report: {
      note: (level, event, details = {}) => {
        report.note(level, event, redactor.data(details));
      },
      metric: (name, value) => {
        report.metric(name, value);
      },
    },
    smapi: smapiClient({
      smapiApi: settings.smapiApi,
      lwaApi: settings.lwaApi,
      clientId: settings.smapiClientId,
      stage: settings.stage,
      pace,
      redactor,
      secret: async () => (await readSmapiSecret(aws.secrets, redactor, settings)).value,
    }),
  };
}
