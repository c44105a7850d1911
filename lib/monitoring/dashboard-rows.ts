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
import { type ILedgerTable } from '../data/ledger-table';
import { runBookSection } from './linking-alarm';
import { type LinkingAlarms } from './linking-alarms';
import { type LinkingMetrics, type SkillMetricName } from './linking-metrics';
import { failuresQuery, latencyQuery } from './log-queries';
import { type SkillHandler } from '../skill/skill-handler';

/** The way of a customer to a linked account and on to a ride, in order. */
export const FUNNEL: readonly SkillMetricName[] = [
  'OfferMade',
  'OfferAccepted',
  'ConnectionStarted',
  'OutcomeLinked',
  'RequestResumed',
  'RideBooked',
];

/** Where a connection ends. */
export const OUTCOMES: readonly SkillMetricName[] = [
  'OutcomeLinked',
  'OutcomeDeclined',
  'OutcomeRequirementsNotMet',
  'OutcomeFailed',
  'OutcomeUnknownStatus',
];

/** Part and whole of each rate. */
const RATES = [
  ['OfferAccepted', 'OfferMade', 'accepted of offered'],
  ['OutcomeLinked', 'ConnectionStarted', 'linked of started'],
  ['RequestResumed', 'RequestCaptured', 'resumed of kept'],
] as const satisfies readonly (readonly [SkillMetricName, SkillMetricName, string])[];

const period = Duration.hours(1);
const WIDTH = 24;

const graph = (title: string, left: IMetric[], width: number, label?: string) =>
  new GraphWidget({ title, left, width, leftYAxis: { min: 0, ...(label && { label }) } });

/** The alarms, and the run book beside them. */
export function overview(alarms: LinkingAlarms, runBook: string): IWidget[] {
  const links = alarms.sections.map((id) => `[${id}](${runBook}${runBookSection(id)})`);
  return [
    new TextWidget({
      markdown: `# Linking by voice\nRun book: ${links.join(' · ')}`,
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

/** Counts of the time shown, then each step and each outcome over time. */
export function funnel(metrics: LinkingMetrics): IWidget[][] {
  const counts = (names: readonly SkillMetricName[]) =>
    names.map((name) => metrics.count(name, { period }));
  const counted = new SingleValueWidget({
    title: 'From offer to ride',
    metrics: counts(FUNNEL),
    setPeriodToTimeRange: true,
    width: WIDTH,
    height: 4,
  });
  const rates = RATES.map(([part, whole, label]) => metrics.share(part, whole, { period, label }));
  const beside = counts(['OfferDeclined', 'AppCardSent', 'AccountLinkedInApp', 'SkillDisabled']);
  const notOurs = counts([
    'InvalidToken',
    'WrongAudienceToken',
    'TokenVerificationUnavailable',
    'OtherConnection',
  ]);
  const unheard = counts(['RequestFailed', 'InvalidResponse', 'SessionError']);
  return [
    [counted],
    [graph('Rates', rates, WIDTH / 2, '%'), graph('Outcomes', counts(OUTCOMES), WIDTH / 2)],
    [
      graph('Beside the funnel', beside, WIDTH / 3),
      graph('Tokens and connections turned away', notOurs, WIDTH / 3),
      graph('Turns and answers that failed', unheard, WIDTH / 3),
    ],
  ];
}

/** The same as counts and rates, a line a locale. */
export function byLocale(metrics: LinkingMetrics, locales: readonly string[]): IWidget[][] {
  const counts = [...FUNNEL, ...OUTCOMES.slice(1)].map((name) =>
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

/** How long customers wait, and how much of it is a cold start. */
export function speed(handler: SkillHandler): IWidget[] {
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

/** What the bill grows with. */
export function cost(handler: SkillHandler, ledger: ILedgerTable): IWidget[] {
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

/** What went wrong lately, line by line. */
export function failures(handler: SkillHandler): IWidget[] {
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
