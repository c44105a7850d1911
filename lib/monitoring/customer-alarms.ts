import { Duration } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { LinkingAlarm, NONE_COUNTED, OFTEN } from './linking-alarm';
import { type LinkingMetrics } from './linking-metrics';
import { type ILedgerTable } from '../data/ledger-table';
import { type WatchedHandler } from '../skill/skill-endpoint';

export interface CustomerAlarmsProps {
  readonly handler: WatchedHandler;
  /** @default - no alarm on the ledger's table */
  readonly ledger?: ILedgerTable;
  readonly metrics: LinkingMetrics;
  readonly runBook: string;
}

const NO_REQUESTS = { silence: 'good', silenceReason: 'nobody spoke to the skill.' } as const;

/** What a customer feels at once: the skill doesn't answer, answers late, or can't do what was asked. */
export function customerAlarms(scope: Construct, props: CustomerAlarmsProps): LinkingAlarm[] {
  const { handler, ledger, metrics, runBook } = props;
  const { timeLimit = Duration.seconds(7) } = handler;
  const minute = { period: Duration.minutes(1) };
  const defect = { threshold: 1, of: 10, dataPoints: 3, pages: true, runBook, ...NONE_COUNTED };
  return [
    new LinkingAlarm(scope, 'HandlerErrors', {
      meaning: 'Requests to the skill end without an answer.',
      metric: handler.metricErrors(minute),
      threshold: 1,
      of: 5,
      dataPoints: 2,
      pages: true,
      runBook,
      ...NO_REQUESTS,
    }),
    new LinkingAlarm(scope, 'HandlerThrottles', {
      meaning: 'Lambda turns requests to the skill away.',
      metric: handler.metricThrottles(minute),
      threshold: 1,
      of: 5,
      dataPoints: 2,
      pages: true,
      runBook,
      ...NO_REQUESTS,
    }),
    new LinkingAlarm(scope, 'HandlerDuration', {
      meaning: 'One answer in a hundred comes close to the time in which Alexa gives up.',
      metric: handler.metricDuration({ period: Duration.minutes(5), statistic: 'p99' }),
      threshold: timeLimit.toMilliseconds() * 0.8,
      of: 3,
      dataPoints: 2,
      pages: true,
      runBook,
      ...NO_REQUESTS,
    }),
    new LinkingAlarm(scope, 'TurnsFail', {
      meaning: 'Customers hear an apology where an answer should be.',
      metric: metrics.count('RequestFailed', minute),
      ...defect,
    }),
    new LinkingAlarm(scope, 'AnswersRefused', {
      meaning: "Alexa can't use answers of the skill: customers hear her own error.",
      metric: metrics.count('InvalidResponse', minute),
      ...defect,
    }),
    new LinkingAlarm(scope, 'ServiceUnavailable', {
      meaning: "The service doesn't answer: linked customers can't book.",
      metric: metrics.count('ServiceUnavailable'),
      ...OFTEN,
      pages: true,
      runBook,
      ...NONE_COUNTED,
    }),
    ...(ledger ? [throttledLedger(scope, ledger, runBook)] : []),
    new LinkingAlarm(scope, 'LedgerUnavailable', {
      meaning: "The ledger can't be reached in time: customers who said no may be asked again.",
      metric: metrics.count('LedgerUnavailable'),
      ...OFTEN,
      runBook,
      ...NONE_COUNTED,
    }),
  ];
}

const throttledLedger = (scope: Construct, ledger: ILedgerTable, runBook: string) =>
  new LinkingAlarm(scope, 'LedgerThrottles', {
    meaning: 'DynamoDB turns writes of the ledger away: customers may be asked again.',
    metric: ledger.metric('WriteThrottleEvents', { statistic: 'Sum' }),
    threshold: 1,
    of: 3,
    dataPoints: 2,
    runBook,
    ...NONE_COUNTED,
  });
