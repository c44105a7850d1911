import { Annotations, type Stack } from 'aws-cdk-lib';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { SkillMetric } from '../../lambda/linking/metric-names';
import { type ILedgerTable } from '../data/ledger-table';
import { AlarmTopic } from '../monitoring/alarm-topic';
import { LinkingAlarms, NO_PAGE_ACTION_WARNING } from '../monitoring/linking-alarms';
import { LinkingDashboard } from '../monitoring/linking-dashboard';
import { LinkingMetrics } from '../monitoring/linking-metrics';
import { RunBookQueries } from '../monitoring/run-book-queries';
import { type ProjectFiles } from '../project-files';
import { type Canary } from '../release/smoke-test';
import { encryptionKeyOf } from '../stage/encryption-key';
import { serviceName } from '../stage/names';
import { isPlaceholder, type Stage, stageId } from '../stage/stage';
import { type SkillHandler } from './skill-handler';
import { type SkillPublication } from './skill-publication';

export interface SkillMonitoringProps {
  readonly stage: Stage;
  readonly files: ProjectFiles;
  readonly funnelEnd?: readonly string[];
  readonly handler: SkillHandler;
  readonly ledger: ILedgerTable;
  readonly publication: SkillPublication;
  readonly canary: Canary | undefined;
  readonly logs: { readonly skill: ILogGroup; readonly publisher: ILogGroup };
}

export interface SkillMonitoring {
  readonly alarms: LinkingAlarms;
  readonly page: AlarmTopic;
  readonly notify: AlarmTopic;
  readonly dashboard: LinkingDashboard;
}

export function monitorSkill(stack: Stack, props: SkillMonitoringProps): SkillMonitoring {
  const { stage, files, handler, ledger, publication, canary, logs } = props;
  const { runBook } = stage;
  const { RequestFailed, InvalidResponse, ServiceUnavailable, SessionError } = SkillMetric;
  const encryptionKey = encryptionKeyOf(stack, stage);
  const page = new AlarmTopic(stack, 'Page', { emails: stage.pageEmails, encryptionKey });
  const notify = new AlarmTopic(stack, 'Notify', { emails: stage.notifyEmails, encryptionKey });
  // A stage with placeholder ids has no customers.
  if (stage.pageEmails.length === 0 && !isPlaceholder(stage.vendorId)) {
    Annotations.of(page).addWarningV2(
      NO_PAGE_ACTION_WARNING,
      'No one is paged: set pageEmails in the stage, or subscribe something else to this topic and acknowledge this warning.',
    );
  }
  const metrics = new LinkingMetrics({
    serviceName: serviceName(stageId(stage)),
    skill: {
      requestFailed: RequestFailed,
      invalidResponse: InvalidResponse,
      serviceUnavailable: ServiceUnavailable,
    },
  });
  const monitored = { handler, ledger, metrics, runBook };
  const alarms = new LinkingAlarms(stack, 'Alarms', {
    ...monitored,
    publication,
    canary,
    onPage: page,
    onNotify: notify,
    thresholds: stage.alarms,
  });
  const dashboard = new LinkingDashboard(stack, 'Dashboard', {
    ...monitored,
    alarms,
    locales: stage.localeMetrics ? files.locales : [],
    funnelEnd: props.funnelEnd ?? [],
    failures: [RequestFailed, InvalidResponse, SessionError],
  });
  new RunBookQueries(stack, 'Queries', {
    runBook: files.runBook,
    // The publisher and the canary log to `logs.publisher`.
    logGroups: (section) => [
      /^(Publication|Drift|Secret|Canary)/.test(section) ? logs.publisher : logs.skill,
    ],
  });
  return { alarms, page, notify, dashboard };
}
