import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { type Construct } from 'constructs';
import { PublisherMetric } from '../../lambda/publisher/names';
import { type SkillPublication } from '../skill/skill-publication';
import { LinkingAlarm } from './linking-alarm';
import { type AlarmThresholds } from './thresholds';

export interface PublicationAlarmsProps {
  readonly publication: SkillPublication;
  readonly runBook: string;
  readonly thresholds: Required<AlarmThresholds>;
}

const REPORTED_HOURLY = {
  treatMissingData: TreatMissingData.IGNORE,
  missingDataReason: 'the hourly drift check reports it',
} as const;

/** Alarms on differences between Alexa and the published state, and on the age of secrets. */
export function publicationAlarms(scope: Construct, props: PublicationAlarmsProps): LinkingAlarm[] {
  const { publication, runBook, thresholds } = props;
  const period = Duration.hours(1);
  const alarms = [
    new LinkingAlarm(scope, 'PublicationFailed', {
      description:
        'A deploy or a drift check failed to publish: Alexa may lack a change or a rotated secret.',
      metric: new MathExpression({
        expression: 'MAX([FILL(reported, 0), FILL(crashed, 0)])',
        usingMetrics: {
          reported: publication.metric(PublisherMetric.PublicationFailed, { period }),
          crashed: publication.driftCheck.metricErrors({ period }),
        },
        label: 'Failed publications',
        period,
      }),
      threshold: 1,
      runBook,
      ...REPORTED_HOURLY,
    }),
    new LinkingAlarm(scope, 'DriftCheckMissing', {
      description:
        'Three drift checks in a row did not run: drift and a rotated secret stay unnoticed.',
      metric: publication.driftCheck.metricInvocations({
        period: publication.driftCheckInterval,
      }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 3,
      runBook,
      treatMissingData: TreatMissingData.BREACHING,
      missingDataReason: 'a check that does not run reports nothing',
    }),
    new LinkingAlarm(scope, 'PublicationDrifted', {
      description: 'Alexa differs from what was published: a manual change in the console.',
      metric: publication.metric(PublisherMetric.PublicationDrifted, { period }),
      threshold: 1,
      runBook,
      ...REPORTED_HOURLY,
    }),
    new LinkingAlarm(scope, 'SecretAge', {
      description: `A client secret was last changed ${thresholds.secretAgeDays} days ago or earlier: rotate it.`,
      metric: publication.metric(PublisherMetric.SecretAgeDays, { period }),
      threshold: thresholds.secretAgeDays,
      runBook,
      ...REPORTED_HOURLY,
    }),
  ];
  // A new stage's first check runs before the alarm is created, which would otherwise trigger at once.
  for (const { alarm } of alarms) alarm.node.addDependency(publication.firstDriftCheck);
  return alarms;
}
