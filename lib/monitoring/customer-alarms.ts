import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { type ILedgerTable } from '../data/ledger-table';
import { type Alarms, NO_REQUESTS, REPEATED } from './linking-alarm';
import { type LinkingMetrics } from './linking-metrics';
import { type MonitoredHandler } from './monitored-handler';
import { type AlarmThresholds } from './thresholds';

export interface CustomerAlarmsProps {
  readonly handler: MonitoredHandler;
  readonly ledger?: ILedgerTable;
  readonly metrics: LinkingMetrics;
  readonly thresholds: Required<AlarmThresholds>;
}

const EVERY_MINUTE = { period: Duration.minutes(1) };
const TWO_OF_FIVE = { threshold: 1, evaluationPeriods: 5, datapointsToAlarm: 2 };

/** Alarms on faults that a customer notices at once. */
export function customerAlarms(props: CustomerAlarmsProps): Alarms {
  const { handler, ledger, metrics } = props;
  return {
    HandlerErrors: {
      description: 'Requests to the skill end without an answer.',
      metric: handler.metricErrors(EVERY_MINUTE),
      severity: 'page',
      ...TWO_OF_FIVE,
      ...NO_REQUESTS,
    },
    HandlerThrottles: {
      description: 'Lambda rejects requests to the skill, because concurrency is used up.',
      metric: handler.metricThrottles(EVERY_MINUTE),
      severity: 'page',
      ...TWO_OF_FIVE,
      ...NO_REQUESTS,
    },
    HandlerDuration: durationAlarm(props),
    ...skillAlarms(metrics),
    ...(ledger && {
      LedgerThrottles: {
        description:
          'DynamoDB throttles writes of the ledger: customers who declined an offer may be asked again.',
        metric: ledger.metric('WriteThrottleEvents', { statistic: 'Sum' }),
        threshold: 1,
        evaluationPeriods: 3,
        datapointsToAlarm: 2,
      },
    }),
    LedgerUnavailable: {
      description:
        'Calls of the ledger fail or take too long: customers who declined an offer may be asked again.',
      metric: metrics.count('LedgerUnavailable'),
      ...REPEATED,
    },
  };
}

/** Ignores periods with few requests, whose 99th percentile is the slowest request, such as a cold start. */
function durationAlarm({ handler, thresholds }: CustomerAlarmsProps): Alarms[string] {
  const { timeout = Duration.seconds(7) } = handler;
  const period = Duration.minutes(5);
  return {
    description: `One answer in a hundred takes ${thresholds.durationPercent}% of the function's timeout or more.`,
    metric: new MathExpression({
      expression: `IF(FILL(requests, 0) >= ${thresholds.minRequests}, FILL(duration, 0), 0)`,
      usingMetrics: {
        requests: handler.metricInvocations({ period, statistic: 'Sum' }),
        duration: handler.metricDuration({ period, statistic: 'p99' }),
      },
      label: `p99 duration of ${thresholds.minRequests} requests or more (ms)`,
      period,
    }),
    threshold: (timeout.toMilliseconds() * thresholds.durationPercent) / 100,
    evaluationPeriods: 3,
    datapointsToAlarm: 2,
    severity: 'page',
    ...NO_REQUESTS,
  };
}

function skillAlarms(metrics: LinkingMetrics): Alarms {
  const { requestFailed, invalidResponse, serviceUnavailable } = metrics.skill;
  const paging = { severity: 'page' } as const;
  const threeOfTen = { threshold: 1, evaluationPeriods: 10, datapointsToAlarm: 3, ...paging };
  return {
    ...(requestFailed !== undefined && {
      RequestFailures: {
        description: 'Customers hear an apology instead of an answer.',
        metric: metrics.count(requestFailed, EVERY_MINUTE),
        ...threeOfTen,
      },
    }),
    ...(invalidResponse !== undefined && {
      InvalidResponses: {
        description: "Alexa rejects responses of the skill: customers hear Alexa's own error.",
        metric: metrics.count(invalidResponse, EVERY_MINUTE),
        ...threeOfTen,
      },
    }),
    ...(serviceUnavailable !== undefined && {
      ServiceUnavailable: {
        description:
          'The service does not answer, or answers with an error: customers get an apology.',
        metric: metrics.count(serviceUnavailable),
        ...paging,
        ...REPEATED,
      },
    }),
  };
}
