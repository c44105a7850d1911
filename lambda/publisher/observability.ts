import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

export type LogFields = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

export interface Reporter {
  /** @param event a dotted name, as in `publisher.import-requested` */
  log(level: 'info' | 'warn' | 'error', event: string, fields?: LogFields): void;
  addMetric(name: string, value: number): void;
}

const serviceName = process.env.POWERTOOLS_SERVICE_NAME ?? 'publisher';
const logger = new Logger({ serviceName });
// The same as METRIC_NAMESPACE in lambda/linking/metric-names.ts: the publisher imports only from itself.
const metrics = new Metrics({ namespace: 'VoiceForwardLinking', serviceName });

export const powertoolsReporter: Reporter = {
  log(level, event, fields = {}) {
    logger[level](event, { event, ...fields });
  },
  addMetric(name, value) {
    metrics.addMetric(name, MetricUnit.Count, value);
    metrics.publishStoredMetrics();
  },
};
