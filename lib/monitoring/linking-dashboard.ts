import { Duration, Stack } from 'aws-cdk-lib';
import { Dashboard, PeriodOverride } from 'aws-cdk-lib/aws-cloudwatch';
import { type Construct } from 'constructs';
import { type ILedgerTable } from '../data/ledger-table';
import { type LoggedHandler } from './monitored-handler';
import * as rows from './dashboard-rows';
import { DEFAULT_RUN_BOOK, type LinkingAlarms } from './linking-alarms';
import { type LinkingMetrics } from './linking-metrics';

export interface LinkingDashboardProps {
  /** The function to show, with its log. */
  readonly handler: LoggedHandler;
  /** Table whose writes are shown. */
  readonly ledger: ILedgerTable;
  /** Metrics of the skill. */
  readonly metrics: LinkingMetrics;
  /** Alarms whose state is shown. */
  readonly alarms: LinkingAlarms;
  /** Locales to show one by one; empty if the skill adds no metrics by locale. */
  readonly locales: readonly string[];
  /** Names of the skill's metrics to show at the end of the funnel, such as `RideBooked`. @default - none */
  readonly funnelEnd?: readonly string[];
  /** Names of the skill's metrics that count failed requests and sessions. @default - none */
  readonly failures?: readonly string[];
  /** Address or path of the run book. @default 'docs/run-book.md' */
  readonly runBook?: string;
}

/** Shows alarms, linking funnel, durations, cost and failures. A stack can have one linking dashboard. */
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
