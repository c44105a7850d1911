import { type Duration } from 'aws-cdk-lib';
import { type IFunction } from 'aws-cdk-lib/aws-lambda';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';

/** A function whose requests are monitored: `SkillHandler`, or any function or alias of the CDK. */
export type MonitoredHandler = Pick<
  IFunction,
  'metricErrors' | 'metricThrottles' | 'metricDuration' | 'metricInvocations'
> & {
  /**
   * Time after which Lambda ends a request.
   *
   * @default Duration.seconds(7)
   */
  readonly timeout?: Duration | undefined;
};

/** A monitored function with its log. */
export type LoggedHandler = MonitoredHandler & { readonly logGroup: ILogGroup };
