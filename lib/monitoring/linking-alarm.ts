import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { acknowledge, complianceRuleIds } from '../acknowledge';
import { runBookLink } from './run-book';

/** Urgency of an alarm: `page` wakes a person, `notify` can wait for the next working day. */
export type Severity = 'page' | 'notify';

export interface LinkingAlarmProps {
  readonly metric: IMetric;
  /** One sentence: the harm to customers or to the team. */
  readonly description: string;
  readonly threshold: number;
  /** @default ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD */
  readonly comparisonOperator?: ComparisonOperator;
  /** @default 1 */
  readonly evaluationPeriods?: number;
  /** @default - all evaluation periods */
  readonly datapointsToAlarm?: number;
  /** @default TreatMissingData.NOT_BREACHING */
  readonly treatMissingData?: TreatMissingData;
  /**
   * Reason for `treatMissingData`, a clause of the alarm's description.
   *
   * @default 'the metric has data only when this happens'
   */
  readonly missingDataReason?: string;
  /** @default 'notify' */
  readonly severity?: Severity;
  /** Address or path of the run book. */
  readonly runBook: string;
}

/** Alarms by their ids. */
export type Alarms = Readonly<Record<string, Omit<LinkingAlarmProps, 'runBook'>>>;

export const NO_REQUESTS = { missingDataReason: 'there were no requests' } as const;

export const REPEATED = { threshold: 5, evaluationPeriods: 3, datapointsToAlarm: 2 } as const;

const MISSING_DATA: Readonly<Record<TreatMissingData, string>> = {
  [TreatMissingData.NOT_BREACHING]: 'OK',
  [TreatMissingData.IGNORE]: 'no change',
  [TreatMissingData.BREACHING]: 'an alarm',
  [TreatMissingData.MISSING]: 'insufficient data',
};

/**
 * An alarm whose name is the construct's path, and whose description names the alarm's section of the run
 * book.
 */
export class LinkingAlarm extends Construct {
  /** The alarm of CloudWatch. */
  readonly alarm: Alarm;
  /** Urgency of the alarm. */
  readonly severity: Severity;

  constructor(scope: Construct, id: string, props: LinkingAlarmProps) {
    super(scope, id);
    const {
      evaluationPeriods = 1,
      missingDataReason = 'the metric has data only when this happens',
      treatMissingData = TreatMissingData.NOT_BREACHING,
    } = props;
    this.severity = props.severity ?? 'notify';
    const missing = `Missing data means ${MISSING_DATA[treatMissingData]}: ${missingDataReason}.`;
    this.alarm = new Alarm(this, 'Alarm', {
      alarmName: this.node.path,
      alarmDescription: `${props.description} ${missing} ${runBookLink(props.runBook, id)}`,
      metric: props.metric,
      threshold: props.threshold,
      comparisonOperator:
        props.comparisonOperator ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods,
      datapointsToAlarm: props.datapointsToAlarm ?? evaluationPeriods,
      treatMissingData,
    });
    if (this.severity !== 'page') return;
    acknowledge(
      this.alarm,
      'The composite alarm acts for the alarms that page, so that several at the same time page once.',
      ...complianceRuleIds('CloudWatchAlarmAction'),
    );
  }
}
