import { type Duration } from 'aws-cdk-lib';
import { type Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';

/** A function whose requests are monitored: `SkillHandler`, or any function or alias of the CDK. */
export interface MonitoredHandler {
  metricErrors(options?: MetricOptions): Metric;
  metricThrottles(options?: MetricOptions): Metric;
  metricDuration(options?: MetricOptions): Metric;
  metricInvocations(options?: MetricOptions): Metric;
  /**
   * After which Lambda ends a request.
   *
   * @default Duration.seconds(7)
   */
  readonly timeout?: Duration | undefined;
}
