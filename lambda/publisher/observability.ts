import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { type Report } from './report';

const serviceName = process.env.POWERTOOLS_SERVICE_NAME ?? 'publisher';
const logger = new Logger({ serviceName });
const metrics = new Metrics({ namespace: 'VoiceForwardLinking', serviceName });

/** Structured lines and metrics, both in the function's log. */
export const powertoolsReport: Report = {
  note(level, event, details = {}) {
    logger[level](event, { event, ...details });
  },
  metric(name, value) {
    metrics.addMetric(name, MetricUnit.Count, value);
    metrics.publishStoredMetrics();
  },
};
