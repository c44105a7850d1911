import { type Duration } from 'aws-cdk-lib';
import { type Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { type IDependable } from 'constructs';

/** What Alexa calls: `SkillHandler`, or a function of one's own with what `allowAlexa` returns. */
export interface SkillEndpoint {
  /** Of the function, or of an alias of it. */
  readonly functionArn: string;
  /** Stands before the publication: Alexa refuses an endpoint that it may not call. */
  readonly permission: IDependable;
}

/** What alarms look at: `SkillHandler`, or any function or alias of the CDK. */
export interface WatchedHandler {
  metricErrors(options?: MetricOptions): Metric;
  metricThrottles(options?: MetricOptions): Metric;
  metricDuration(options?: MetricOptions): Metric;
  /**
   * When Lambda gives up.
   *
   * @default Duration.seconds(7)
   */
  readonly timeLimit?: Duration;
}
