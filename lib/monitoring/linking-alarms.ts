import { Annotations } from 'aws-cdk-lib';
import { AlarmRule, CompositeAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Construct } from 'constructs';
import { AlarmTopic } from './alarm-topic';
import { customerAlarms } from './customer-alarms';
import { funnelAlarms } from './funnel-alarms';
import { type LinkingAlarm, runBookSection } from './linking-alarm';
import { type LinkingMetrics } from './linking-metrics';
import { publicationAlarms } from './publication-alarms';
import { type ILedgerTable } from '../data/ledger-table';
import { type WatchedHandler } from '../skill/skill-endpoint';
import { type SkillPublication } from '../skill/skill-publication';

export interface LinkingAlarmsProps {
  /** The function that Alexa calls. */
  readonly handler: WatchedHandler;
  /** @default - no alarm on the ledger's table */
  readonly ledger?: ILedgerTable;
  /** What the skill counts, under the name that it counts by. */
  readonly metrics: LinkingMetrics;
  /** @default - no alarms on what is published: the skill is published in another way */
  readonly publication?: SkillPublication;
  /** Who is told. @default - nobody, with a warning */
  readonly emails?: readonly string[];
  /** Address of the run book. @default 'docs/run-book.md' */
  readonly runBook?: string;
}

/** Id of the warning that alarms ring unheard; acknowledge it where something else subscribes. */
export const NOBODY_TOLD_WARNING = 'voice-forward-linking:nobody-is-told';

/** Id of the composite, and heading of its section. */
export const PAGING_ALARM = 'CustomersAreHurt';

/**
 * Everything that somebody should know of. What hurts customers now pages, once, through a
 * composite; the rest is told by its own alarm. All goes to one topic.
 */
export class LinkingAlarms extends Construct {
  readonly all: readonly LinkingAlarm[];
  readonly paging: CompositeAlarm;
  readonly topic: AlarmTopic;

  constructor(scope: Construct, id: string, props: LinkingAlarmsProps) {
    super(scope, id);
    const { emails = [], publication, runBook = 'docs/run-book.md' } = props;
    this.all = [
      ...customerAlarms(this, { ...props, runBook }),
      ...funnelAlarms(this, { ...props, runBook }),
      ...(publication ? publicationAlarms(this, { publication, runBook }) : []),
    ];
    this.topic = new AlarmTopic(this, 'Told', { emails });
    const action = new SnsAction(this.topic.topic);
    const paging = this.all.filter(({ pages }) => pages);
    this.paging = new CompositeAlarm(this, PAGING_ALARM, {
      compositeAlarmName: `${this.node.path}/${PAGING_ALARM}`,
      alarmDescription: `Customers are hurt now: the alarms inside say how. ${runBook}${runBookSection(PAGING_ALARM)}`,
      alarmRule: AlarmRule.anyOf(...paging.map(({ alarm }) => alarm)),
    });
    this.paging.addAlarmAction(action);
    this.paging.addOkAction(action);
    for (const { alarm } of this.all.filter(({ pages }) => !pages)) {
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
    }
    if (emails.length === 0) {
      Annotations.of(this).addWarningV2(
        NOBODY_TOLD_WARNING,
        'Alarms ring and nobody is told: set alarmEmails, or subscribe something to the topic and acknowledge this.',
      );
    }
  }

  /** Alarms that say a new version is bad: what gradual release goes back for. */
  get ofHandler(): readonly LinkingAlarm[] {
    return this.all.filter(({ node }) => /^(Handler|TurnsFail$|AnswersRefused$)/.test(node.id));
  }

  /** Ids of all alarms, each a heading in the run book. */
  get sections(): readonly string[] {
    return [...this.all.map(({ node }) => node.id), PAGING_ALARM];
  }
}
