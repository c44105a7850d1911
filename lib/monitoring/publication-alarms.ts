import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { PublisherMetric } from '../../lambda/publisher/names';
import { type SkillPublication } from '../skill/skill-publication';
import { type Alarms } from './linking-alarm';
import { type AlarmThresholds } from './thresholds';

export interface PublicationAlarmsProps {
  readonly publication: SkillPublication;
  readonly thresholds: Required<AlarmThresholds>;
}

const REPORTED_BY_DRIFT_CHECK = {
  treatMissingData: TreatMissingData.IGNORE,
  missingDataReason: 'the next drift check reports the value',
} as const;

export function publicationAlarms({ publication, thresholds }: PublicationAlarmsProps): Alarms {
  const period = Duration.hours(1);
  const driftCheck = publication.driftCheck.function;
  return {
    PublicationFailed: {
      description:
        'A deploy or a drift check failed to publish: Alexa may lack a change or a rotated secret.',
      metric: new MathExpression({
        expression: 'MAX([FILL(reported, 0), FILL(crashed, 0)])',
        usingMetrics: {
          reported: publication.metric(PublisherMetric.PublicationFailed, { period }),
          crashed: driftCheck.metricErrors({ period }),
        },
        label: 'Failed publications',
        period,
      }),
      threshold: 1,
      ...REPORTED_BY_DRIFT_CHECK,
    },
    DriftCheckMissing: {
      description:
        'Three drift checks in a row did not run: drift and a rotated secret stay unnoticed.',
      metric: driftCheck.metricInvocations({ period: publication.driftCheckInterval }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 3,
      treatMissingData: TreatMissingData.BREACHING,
      missingDataReason: 'a check that does not run reports nothing',
    },
    PublicationDrifted: {
      description:
        'Alexa differs from the published state, for example after a manual change in the console.',
      metric: publication.metric(PublisherMetric.PublicationDrifted, { period }),
      threshold: 1,
      ...REPORTED_BY_DRIFT_CHECK,
    },
    SecretAge: {
      description: `A client secret, or the refresh token, was last changed ${thresholds.secretAgeDays} days ago or earlier: rotate it.`,
      metric: publication.metric(PublisherMetric.SecretAgeDays, { period }),
      threshold: thresholds.secretAgeDays,
      ...REPORTED_BY_DRIFT_CHECK,
    },
  };
}
