import { Duration, Stack } from 'aws-cdk-lib';
import { Dashboard, PeriodOverride } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import * as rows from './dashboard-rows';
import { type ILedgerTable } from '../data/ledger-table';
import { type LinkingAlarms } from './linking-alarms';
import { type LinkingMetrics } from './linking-metrics';
import { type SkillHandler } from '../skill/skill-handler';

export interface LinkingDashboardProps {
  /** Whose speed, cost and failures are shown. */
  readonly handler: SkillHandler;
  /** Whose writes are shown. */
  readonly ledger: ILedgerTable;
  /** The funnel, as the skill counts it. */
  readonly metrics: LinkingMetrics;
  /** Whose state stands on top, with the way into the run book. */
  readonly alarms: LinkingAlarms;
  /** Locales that the skill speaks. */
  readonly locales: readonly string[];
  /** Address of the run book. @default 'docs/run-book.md' */
  readonly runBook?: string;
}

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
        rows.overview(props.alarms, props.runBook ?? 'docs/run-book.md'),
        ...rows.funnel(props.metrics),
        ...rows.byLocale(props.metrics, props.locales),
        rows.speed(props.handler),
        rows.cost(props.handler, props.ledger),
        rows.failures(props.handler),
      ],
    });
  }
}
