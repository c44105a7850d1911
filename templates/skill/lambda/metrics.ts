import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { METRIC_NAMESPACE } from 'alexa-voice-forward-account-linking/linking';

const metrics = new Metrics({
  namespace: METRIC_NAMESPACE,
  serviceName: process.env.POWERTOOLS_SERVICE_NAME ?? 'new-skill',
});

/** Adds 1 to a metric, which CloudWatch reads from the log. */
export function addMetric(name: string): void {
  metrics.singleMetric().addMetric(name, MetricUnit.Count, 1);
}
