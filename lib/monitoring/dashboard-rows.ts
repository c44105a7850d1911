import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryWidget,
  SingleValueWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { type LinkingMetricName } from '../../lambda/linking/metric-names';
import { type ILedgerTable } from '../data/ledger-table';
import { type LinkingAlarms } from './linking-alarms';
import { type LinkingMetrics, type MetricName } from './linking-metrics';
import { type LoggedHandler } from './monitored-handler';
import { failuresQuery, latencyQuery } from './log-queries';
import { runBookMarkdown } from './run-book';

export const FUNNEL: readonly LinkingMetricName[] = [
  'OfferMade',
  'OfferAccepted',
  'ConnectionStarted',
  'OutcomeLinked',
  'RequestResumed',
];

export const OUTCOMES: readonly LinkingMetricName[] = [
  'OutcomeLinked',
  'OutcomeDeclined',
  'OutcomeNotAnswered',
  'OutcomeRequirementsNotMet',
  'OutcomeFailed',
  'OutcomeUnknownStatus',
];

const RATES = [
  ['OfferAccepted', 'OfferMade', 'accepted of offered'],
  ['OutcomeLinked', 'ConnectionStarted', 'linked of started'],
  ['RequestResumed', 'RequestCaptured', 'resumed of captured'],
] as const satisfies readonly (readonly [LinkingMetricName, LinkingMetricName, string])[];

export interface FunnelMetrics {
  readonly metrics: LinkingMetrics;
  readonly locales: readonly string[];
  readonly funnelEnd?: readonly string[];
  readonly failures?: readonly string[];
}

const period = Duration.hours(1);
const WIDTH = 24;

const graph = (title: string, left: IMetric[], width: number, label?: string) =>
  new GraphWidget({ title, left, width, leftYAxis: { min: 0, ...(label && { label }) } });

export function overview(alarms: LinkingAlarms, runBook: string): IWidget[] {
  return [
    new TextWidget({
      markdown: `# Voice-forward account linking\nRun book: ${runBookMarkdown(runBook, alarms.sections)}`,
      width: WIDTH / 2,
      height: 4,
    }),
    new AlarmStatusWidget({
      title: 'Alarms',
      alarms: [alarms.paging, ...alarms.all.map(({ alarm }) => alarm)],
      width: WIDTH / 2,
      height: 4,
    }),
  ];
}

export function funnel({ metrics, funnelEnd = [], failures = [] }: FunnelMetrics): IWidget[][] {
  const counts = (names: readonly MetricName[]) =>
    names.map((name) => metrics.count(name, { period }));
  const totals = new SingleValueWidget({
    title: 'From offer to resumed request',
    metrics: counts([...FUNNEL, ...funnelEnd]),
    setPeriodToTimeRange: true,
    width: WIDTH,
    height: 4,
  });
  const rates = RATES.map(([part, whole, label]) => metrics.share(part, whole, { period, label }));
  const outsideFunnel = counts([
    'OfferDeclined',
    'AppCardSent',
    'RequestTooLarge',
    'SkillAccountLinked',
    'SkillDisabled',
  ]);
  const unusableTokens = counts([
    'InvalidToken',
    'WrongAudienceToken',
    'TokenVerificationUnavailable',
  ]);
  const failed = counts(failures);
  const third = WIDTH / 3;
  return [
    [totals],
    [graph('Rates', rates, WIDTH / 2, '%'), graph('Outcomes', counts(OUTCOMES), WIDTH / 2)],
    [
      graph('Outside the funnel', outsideFunnel, third),
      graph('Tokens rejected or not verified', unusableTokens, third),
      ...(failed.length > 0 ? [graph('Failed requests and sessions', failed, third)] : []),
    ],
  ];
}

export function byLocale({ metrics, locales, funnelEnd = [] }: FunnelMetrics): IWidget[][] {
  if (locales.length === 0) return [];
  const outcomes = OUTCOMES.filter((name) => !FUNNEL.includes(name));
  const counts = [...FUNNEL, ...funnelEnd, ...outcomes].map((name) =>
    graph(`${name} by locale`, [metrics.byLocale(name, period)], WIDTH / 4),
  );
  const rates = RATES.map(([part, whole, label]) =>
    graph(
      `${label}, by locale`,
      locales.map((locale) => metrics.share(part, whole, { period, locale, label: locale })),
      WIDTH / RATES.length,
      '%',
    ),
  );
  return [rates, counts];
}

export function speed(handler: LoggedHandler): IWidget[] {
  const percentiles = ['p50', 'p90', 'p99'].map((statistic) =>
    handler.metricDuration({ statistic, label: statistic }),
  );
  return [
    graph('Time to an answer', percentiles, WIDTH / 2, 'ms'),
    new LogQueryWidget({
      title: 'Cold and warm starts',
      logGroupNames: [handler.logGroup.logGroupName],
      queryLines: latencyQuery,
      width: WIDTH / 2,
    }),
  ];
}

export function cost(handler: LoggedHandler, ledger: ILedgerTable): IWidget[] {
  const third = WIDTH / 3;
  const billed = handler.metricDuration({ statistic: 'Sum', period });
  return [
    graph('Requests', [handler.metricInvocations({ period })], third),
    graph('Milliseconds billed', [billed], third, 'ms'),
    graph(
      'Ledger writes',
      [ledger.metric('ConsumedWriteCapacityUnits', { statistic: 'Sum', period })],
      third,
      'units',
    ),
  ];
}

export function failures(handler: LoggedHandler): IWidget[] {
  return [
    new LogQueryWidget({
      title: 'Recent failures',
      logGroupNames: [handler.logGroup.logGroupName],
      queryLines: failuresQuery,
      width: WIDTH,
      height: 8,
    }),
  ];
}
