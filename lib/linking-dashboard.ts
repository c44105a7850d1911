import { Duration, Stack } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryWidget,
  PeriodOverride,
  SingleValueWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { type LedgerTable } from './ledger-table';
import { type LinkingAlarms } from './linking-alarms';
import { type LinkingMetrics, type SkillMetricName } from './linking-metrics';
import { failuresQuery, latencyQuery } from './log-queries';
import { type SkillHandler } from './skill-handler';

export interface LinkingDashboardProps {
  readonly handler: SkillHandler;
  readonly ledger: LedgerTable;
  readonly metrics: LinkingMetrics;
  readonly alarms: LinkingAlarms;
  /** Address of the run book. @default 'docs/run-book.md' */
  readonly runBook?: string;
}

/** The way of a customer to a linked account, in order. */
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

const WIDTH = 24;
const hour = Duration.hours(1);

/** One page for how linking goes: the funnel, who is lost where, how fast, at what cost, what failed. */
export class LinkingDashboard extends Construct {
  readonly dashboard: Dashboard;

  constructor(scope: Construct, id: string, props: LinkingDashboardProps) {
    super(scope, id);
    this.dashboard = new Dashboard(this, 'Dashboard', {
      dashboardName: Stack.of(this).stackName,
      periodOverride: PeriodOverride.AUTO,
      defaultInterval: Duration.days(7),
      widgets: [
        header(props),
        ...funnel(props.metrics),
        ...byLocale(props.metrics),
        ...speed(props.handler),
        ...cost(props),
        failures(props.handler),
      ],
    });
  }
}

const graph = (title: string, left: IMetric[], width: number, unit?: string) =>
  new GraphWidget({ title, left, width, leftYAxis: { min: 0, ...(unit && { label: unit }) } });

function header({ alarms, runBook = 'docs/run-book.md' }: LinkingDashboardProps): IWidget[] {
  const links = alarms.sections.map((id) => `[${id}](${runBook}#${id.toLowerCase()})`).join(' · ');
  return [
    new TextWidget({ markdown: `# Linking by voice\nRun book: ${links}`, width: 12, height: 4 }),
    new AlarmStatusWidget({
      title: 'Alarms',
      alarms: [alarms.paging, ...alarms.all.map(({ alarm }) => alarm)],
      width: 12,
      height: 4,
    }),
  ];
}

function funnel(metrics: LinkingMetrics): IWidget[][] {
  const rate = (part: SkillMetricName, whole: SkillMetricName, label: string) =>
    metrics.share([part], whole, { period: hour, label });
  return [
    [
      new SingleValueWidget({
        title: 'From offer to ride: counts in the time shown',
        metrics: FUNNEL.map((name) => metrics.count(name, { period: hour })),
        setPeriodToTimeRange: true,
        width: WIDTH,
        height: 4,
      }),
    ],
    [
      graph(
        'Rates',
        [
          rate('OfferAccepted', 'OfferMade', 'accepted of offered (%)'),
          rate('OutcomeLinked', 'ConnectionStarted', 'linked of started (%)'),
          rate('RequestResumed', 'RequestKept', 'resumed of kept (%)'),
        ],
        12,
        '%',
      ),
      graph(
        'Outcomes',
        OUTCOMES.map((name) => metrics.count(name, { period: hour })),
        12,
      ),
    ],
    [
      graph(
        'Beside the funnel',
        (
          [
            'OfferRefused',
            'AppCardSent',
            'AccountLinkedInApp',
            'SkillEnabled',
            'SkillDisabled',
          ] as const
        ).map((name) => metrics.count(name, { period: hour })),
        12,
      ),
      graph(
        'Tokens and connections that were not ours',
        (['TokenRejected', 'ForeignToken', 'TokenUnverified', 'ForeignConnection'] as const).map(
          (name) => metrics.count(name, { period: hour }),
        ),
        12,
      ),
    ],
  ];
}

function byLocale(metrics: LinkingMetrics): IWidget[][] {
  const shown = ['OfferMade', 'ConnectionStarted', 'OutcomeLinked'] as const;
  return [
    shown.map((name) => graph(`${name} by locale`, [metrics.byLocale(name, hour)], WIDTH / 3)),
  ];
}

function speed(handler: SkillHandler): IWidget[][] {
  const percentiles = ['p50', 'p90', 'p99'].map((statistic) =>
    handler.metricDuration({ statistic, label: statistic }),
  );
  return [
    [
      graph('Time to an answer', percentiles, 12, 'ms'),
      new LogQueryWidget({
        title: 'Cold and warm starts',
        logGroupNames: [handler.logGroup.logGroupName],
        queryLines: latencyQuery,
        width: 12,
        height: 6,
      }),
    ],
  ];
}

function cost({ handler, ledger }: LinkingDashboardProps): IWidget[][] {
  return [
    [
      graph('Requests', [handler.metricInvocations({ period: hour })], 8),
      graph(
        'Milliseconds billed',
        [handler.metricDuration({ statistic: 'Sum', period: hour })],
        8,
        'ms',
      ),
      graph('Ledger writes', [ledger.metricConsumedWriteUnits({ period: hour })], 8, 'units'),
    ],
  ];
}

function failures(handler: SkillHandler): IWidget[] {
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
