import { Duration, Stack } from 'aws-cdk-lib';
import { Dashboard, PeriodOverride } from 'aws-cdk-lib/aws-cloudwatch';
import { type Construct } from 'constructs';
import { type ILedgerTable } from '../data/ledger-table';
import { type LoggedHandler } from './monitored-handler';
import * as rows from './dashboard-rows';
import { DEFAULT_RUN_BOOK, type LinkingAlarms } from './linking-alarms';
import { type LinkingMetrics } from './linking-metrics';

export interface LinkingDashboardProps {
  /** Function whose durations, cost and failures are shown, with its log. */
  readonly handler: LoggedHandler;
  /** Table whose writes are shown. */
  readonly ledger: ILedgerTable;
  /** Metrics of the funnel. */
  readonly metrics: LinkingMetrics;
  /** Alarms whose state is on top, with their sections of the run book. */
  readonly alarms: LinkingAlarms;
  /** Locales of the skill with a line each; none if the skill adds no metrics by locale. */
  readonly locales: readonly string[];
  /** Metrics of the skill that end the funnel, such as a booked ride. @default - the funnel ends with the resumed request */
  readonly funnelEnd?: readonly string[];
  /** Metrics of the skill that count failed requests and sessions. @default - none */
  readonly failures?: readonly string[];
  /** Address or path of the run book. @default 'docs/run-book.md' */
  readonly runBook?: string;
}

/** One dashboard a stack: the linking funnel, where customers leave it, durations, cost and failures. */
export class LinkingDashboard extends Dashboard {
  /** Address in the AWS console. */
  readonly url: string;

  constructor(scope: Construct, id: string, props: LinkingDashboardProps) {
    const { stackName, region } = Stack.of(scope);
    // Names of dashboards are global: two regions of one account would overwrite each other's.
    const dashboardName = `${stackName}-${region}`;
    super(scope, id, {
      dashboardName,
      periodOverride: PeriodOverride.AUTO,
      defaultInterval: Duration.days(7),
      widgets: [
        rows.overview(props.alarms, props.runBook ?? DEFAULT_RUN_BOOK),
        ...rows.funnel(props),
        ...rows.byLocale(props),
        rows.speed(props.handler),
        rows.cost(props.handler, props.ledger),
        rows.failures(props.handler),
      ],
    });
    this.url = `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#dashboards/dashboard/${dashboardName}`;
  }
}
