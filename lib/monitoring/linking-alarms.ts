import { Annotations } from 'aws-cdk-lib';
import {
  AlarmRule,
  CompositeAlarm,
  type IAlarm,
  type IAlarmAction,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { type ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { type ILedgerTable } from '../data/ledger-table';
import { type SkillPublication } from '../skill/skill-publication';
import { type Canary } from '../release/smoke-test';
import { canaryAlarm } from './canary-alarm';
import { customerAlarms } from './customer-alarms';
import { funnelAlarms } from './funnel-alarms';
import { type Alarms, LinkingAlarm } from './linking-alarm';
import { type LinkingMetrics } from './linking-metrics';
import { type MonitoredHandler } from './monitored-handler';
import { publicationAlarms } from './publication-alarms';
import { runBookLink } from './run-book';
import { type AlarmThresholds, DEFAULT_THRESHOLDS } from './thresholds';

export interface LinkingAlarmsProps {
  /** The function that Alexa calls. */
  readonly handler: MonitoredHandler;
  /** Table of the ledger. @default - no alarm `LedgerThrottles` */
  readonly ledger?: ILedgerTable;
  /** Metrics with the service name that the skill uses. */
  readonly metrics: LinkingMetrics;
  /** Publication to watch. @default - no alarms on the publication */
  readonly publication?: SkillPublication;
  /** Canary to watch. @default - no alarm `CanaryFailed` */
  readonly canary?: Canary | undefined;
  /**
   * Action when the paging alarm begins and when it ends: a topic, or any alarm action of CloudWatch.
   *
   * @default - none, with a warning
   */
  readonly onPage?: ITopic | IAlarmAction;
  /** Action when an alarm of severity `notify` begins and when it ends. @default - none */
  readonly onNotify?: ITopic | IAlarmAction;
  /** Values at which the alarms trigger. @default - each threshold's own default */
  readonly thresholds?: AlarmThresholds;
  /** Address or path of the run book. @default 'docs/run-book.md' */
  readonly runBook?: string;
}

/**
 * Id, for `acknowledgeWarning`, of the warning that no one is paged: no `onPage`, or no `pageEmails` in a
 * stage.
 */
export const NO_PAGE_ACTION_WARNING = 'voice-forward-linking:no-page-action';

export const PAGING_ALARM = 'CustomerImpact';

export const DEFAULT_RUN_BOOK = 'docs/run-book.md';

/**
 * The alarms of a skill. One composite alarm calls `onPage` for all alarms of severity `page`; each alarm of
 * severity `notify` calls `onNotify` by itself.
 */
export class LinkingAlarms extends Construct {
  /** Every alarm except the composite alarm. */
  readonly all: readonly LinkingAlarm[];
  /** Composite alarm that pages: it is in alarm while an alarm of severity `page` is. */
  readonly paging: CompositeAlarm;

  constructor(scope: Construct, id: string, props: LinkingAlarmsProps) {
    super(scope, id);
    const { publication, canary, runBook = DEFAULT_RUN_BOOK, onPage, onNotify } = props;
    const thresholds = { ...DEFAULT_THRESHOLDS, ...props.thresholds };
    const create = (alarms: Alarms) =>
      Object.entries(alarms).map(
        ([id, alarm]) => new LinkingAlarm(this, id, { runBook, ...alarm }),
      );
    const forSkill = create({
      ...customerAlarms({ ...props, thresholds }),
      ...funnelAlarms({ ...props, thresholds }),
    });
    const forPublication = create(
      publication ? publicationAlarms({ publication, thresholds }) : {},
    );
    const forCanary = create(canary ? canaryAlarm(canary) : {});
    this.all = [...forSkill, ...forPublication, ...forCanary];
    if (publication) {
      // Before the first drift check, `DriftCheckMissing` of a new stage would trigger at once.
      for (const { alarm } of forPublication) alarm.node.addDependency(publication.firstDriftCheck);
    }
    this.paging = new CompositeAlarm(this, PAGING_ALARM, {
      compositeAlarmName: `${this.node.path}/${PAGING_ALARM}`,
      alarmDescription: `Customers are affected now: the alarms of this composite show how. ${runBookLink(runBook, PAGING_ALARM)}`,
      alarmRule: AlarmRule.anyOf(...this.withSeverity('page')),
    });
    addActions([this.paging], onPage);
    addActions(this.withSeverity('notify'), onNotify);
    if (onPage === undefined) {
      Annotations.of(this).addWarningV2(
        NO_PAGE_ACTION_WARNING,
        'No one is paged: set pageEmails or onPage, or subscribe to the alarms elsewhere and acknowledge this warning.',
      );
    }
  }

  private withSeverity(severity: LinkingAlarm['severity']): IAlarm[] {
    return this.all.filter((one) => one.severity === severity).map(({ alarm }) => alarm);
  }

  /** Ids of all alarms, which are also headings of the run book. */
  get sections(): readonly string[] {
    return [...this.all.map(({ node }) => node.id), PAGING_ALARM];
  }
}

function addActions(
  alarms: readonly (IAlarm | CompositeAlarm)[],
  target: ITopic | IAlarmAction | undefined,
): void {
  if (target === undefined) return;
  const action = 'topicArn' in target ? new SnsAction(target) : target;
  for (const alarm of alarms as readonly CompositeAlarm[]) {
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
}
