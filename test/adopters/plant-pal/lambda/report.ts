import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { type LinkingReporter, METRIC_NAMESPACE } from '../../../../lambda/linking';

const metrics = new Metrics({ namespace: METRIC_NAMESPACE, serviceName: 'plant-pal' });

/** Counts each event of linking as a metric, which CloudWatch reads from the log. */
export const report: LinkingReporter = (_turn, { metric }) =>
  metrics.singleMetric().addMetric(metric, MetricUnit.Count, 1);
