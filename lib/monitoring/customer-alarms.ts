import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { type Construct } from 'constructs';
import { type ILedgerTable } from '../data/ledger-table';
import { LinkingAlarm, NO_REQUESTS, REPEATED } from './linking-alarm';
import { type LinkingMetrics } from './linking-metrics';
import { type MonitoredHandler } from './monitored-handler';
import { type AlarmThresholds } from './thresholds';

export interface CustomerAlarmsProps {
  readonly handler: MonitoredHandler;
  /** @default - no alarm on the ledger's table */
  readonly ledger?: ILedgerTable;
  readonly metrics: LinkingMetrics;
  readonly runBook: string;
  readonly thresholds: Required<AlarmThresholds>;
}

const MINUTE = { period: Duration.minutes(1) };
const TWO_OF_FIVE = { threshold: 1, evaluationPeriods: 5, datapointsToAlarm: 2 };

/** Alarms on what a customer feels at once: no answer, a late answer, or an answer that is an apology. */
export function customerAlarms(scope: Construct, props: CustomerAlarmsProps): LinkingAlarm[] {
  const { handler, metrics, runBook } = props;
  return [
    new LinkingAlarm(scope, 'HandlerErrors', {
      description: 'Requests to the skill end without an answer.',
      metric: handler.metricErrors(MINUTE),
      severity: 'page',
      runBook,
      ...TWO_OF_FIVE,
      ...NO_REQUESTS,
    }),
    new LinkingAlarm(scope, 'HandlerThrottles', {
      description: 'Lambda rejects requests to the skill, because concurrency is used up.',
      metric: handler.metricThrottles(MINUTE),
      severity: 'page',
      runBook,
      ...TWO_OF_FIVE,
      ...NO_REQUESTS,
    }),
    handlerDuration(scope, props),
    ...skillAlarms(scope, props),
    ...(props.ledger ? [ledgerThrottles(scope, props.ledger, runBook)] : []),
    new LinkingAlarm(scope, 'LedgerUnavailable', {
      description:
        "The ledger can't be reached in time: customers who declined an offer may be asked again.",
      metric: metrics.count('LedgerUnavailable'),
      runBook,
      ...REPEATED,
    }),
  ];
}

/** A percentile of few requests is the slowest of them: two cold starts in a quiet hour must not page. */
function handlerDuration(scope: Construct, props: CustomerAlarmsProps): LinkingAlarm {
  const { handler, runBook, thresholds } = props;
  const { timeout = Duration.seconds(7) } = handler;
  const period = Duration.minutes(5);
  return new LinkingAlarm(scope, 'HandlerDuration', {
    description: `One answer in a hundred takes more than ${thresholds.durationPercent}% of the time limit.`,
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
    runBook,
    ...NO_REQUESTS,
  });
}

/** Alarms on the skill's own metrics, of those that it names. */
function skillAlarms(scope: Construct, { metrics, runBook }: CustomerAlarmsProps): LinkingAlarm[] {
  const { requestFailed, invalidResponse, serviceUnavailable } = metrics.skill;
  const paging = { severity: 'page', runBook } as const;
  const threeOfTen = { threshold: 1, evaluationPeriods: 10, datapointsToAlarm: 3, ...paging };
  return [
    requestFailed !== undefined &&
      new LinkingAlarm(scope, 'RequestFailures', {
        description: 'Customers hear an apology instead of an answer.',
        metric: metrics.count(requestFailed, MINUTE),
        ...threeOfTen,
      }),
    invalidResponse !== undefined &&
      new LinkingAlarm(scope, 'InvalidResponses', {
        description: "Alexa rejects responses of the skill: customers hear Alexa's own error.",
        metric: metrics.count(invalidResponse, MINUTE),
        ...threeOfTen,
      }),
    serviceUnavailable !== undefined &&
      new LinkingAlarm(scope, 'ServiceUnavailable', {
        description: 'The service does not answer: linked customers get an apology.',
        metric: metrics.count(serviceUnavailable),
        ...paging,
        ...REPEATED,
      }),
  ].filter((alarm) => alarm !== false);
}

const ledgerThrottles = (scope: Construct, ledger: ILedgerTable, runBook: string) =>
  new LinkingAlarm(scope, 'LedgerThrottles', {
    description: 'DynamoDB throttles writes of the ledger: customers may be asked again.',
    metric: ledger.metric('WriteThrottleEvents', { statistic: 'Sum' }),
    threshold: 1,
    evaluationPeriods: 3,
    datapointsToAlarm: 2,
    runBook,
  });
