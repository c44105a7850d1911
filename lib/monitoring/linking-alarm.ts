import {
  Alarm,
  ComparisonOperator,
  type CreateAlarmOptions,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';

/** What an absent data point means; each alarm chooses, and says why. */
export type Silence =
  /** Nothing happened, so nothing is wrong. */
  | 'good'
  /** Nothing new was learnt: it stays as it is. */
  | 'unchanged'
  /** Something should have been heard. */
  | 'bad';

export interface LinkingAlarmProps {
  readonly metric: IMetric;
  /** What a customer or the team loses; one sentence. */
  readonly meaning: string;
  /** Rings at this value and above, unless `rings` says otherwise. */
  readonly threshold: number;
  /** `below` rings under the threshold, and not at it. @default 'above' */
  readonly rings?: 'above' | 'below';
  readonly silence: Silence;
  /** Why silence means that; one sentence, for the description. */
  readonly silenceReason: string;
  /** Data points looked at. @default 1 */
  readonly of?: number;
  /** How many of them have to be at the threshold. @default - all */
  readonly dataPoints?: number;
  /** Address of the run book, whose section has the alarm's id as its heading. */
  readonly runBook: string;
  /** Wakes somebody, through the paging composite; others are told by the topic. @default false */
  readonly pages?: boolean;
}

/** Of a metric that has no data point where nothing happened. */
export const NONE_COUNTED = {
  silence: 'good',
  silenceReason: 'it is counted only when it happens.',
} as const;

/** More than one bad moment: five in two of the last three periods. */
export const OFTEN = { threshold: 5, of: 3, dataPoints: 2 } as const;

const TREATMENT: Readonly<Record<Silence, TreatMissingData>> = {
  good: TreatMissingData.NOT_BREACHING,
  unchanged: TreatMissingData.IGNORE,
  bad: TreatMissingData.BREACHING,
};

const OPERATOR = {
  above: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
  below: ComparisonOperator.LESS_THAN_THRESHOLD,
} as const;

/** Anchor of an alarm's section in the run book. */
export const runBookSection = (alarm: string): string => `#${alarm.toLowerCase()}`;

/** An alarm named from its path, with the way to its section of the run book at the end of its description. */
export class LinkingAlarm extends Construct {
  readonly alarm: Alarm;
  readonly pages: boolean;

  constructor(scope: Construct, id: string, props: LinkingAlarmProps) {
    super(scope, id);
    this.pages = props.pages ?? false;
    const options: CreateAlarmOptions = {
      alarmName: this.node.path,
      alarmDescription: `${props.meaning} No data: ${props.silenceReason} ${props.runBook}${runBookSection(id)}`,
      threshold: props.threshold,
      comparisonOperator: OPERATOR[props.rings ?? 'above'],
      evaluationPeriods: props.of ?? 1,
      datapointsToAlarm: props.dataPoints ?? props.of ?? 1,
      treatMissingData: TREATMENT[props.silence],
    };
    this.alarm = new Alarm(this, 'Alarm', { ...options, metric: props.metric });
  }
}
