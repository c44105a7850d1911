import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { type Canary } from '../release/smoke-test';
import { type Alarms } from './linking-alarm';

export const canaryAlarm = (canary: Canary): Alarms => ({
  CanaryFailed: {
    description: 'The deployed skill answers the canary wrongly or not at all.',
    metric: canary.function.metricErrors({ period: canary.interval }),
    threshold: 1,
    evaluationPeriods: 2,
    severity: 'page',
    treatMissingData: TreatMissingData.IGNORE,
    missingDataReason: 'the canary of a new stage has not run yet',
  },
});
