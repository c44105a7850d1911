import { CustomResource, Duration } from 'aws-cdk-lib';
import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { METRIC_NAMESPACE } from '../../lambda/linking/metric-names';
import {
  FUNCTION_MINUTES,
  PUBLICATION_RESOURCE,
  type PublicationProperties,
  PublisherHandler,
  type PublisherMetric,
  SERVICE_TIMEOUT_MINUTES,
  DRIFT_CHECK_INTERVAL_MINUTES,
  DRIFT_CHECK_TIMEOUT_MINUTES,
} from '../../lambda/publisher/names';
import { acknowledge } from '../acknowledge';
import { PublisherFunction, type PublisherSettings } from './publisher-function';
import { type SkillPackage } from './skill-package';
import { type SkillEndpoint } from './skill-endpoint';

export interface SkillPublicationProps {
  /** The same as of the identity. */
  readonly publisher: PublisherSettings;
  /** What is published, without an endpoint: the handler's is filled in. */
  readonly package: SkillPackage;
  /** The identity's. */
  readonly skillId: string;
  /** What Alexa calls; its permission stands before the publication. */
  readonly handler: SkillEndpoint;
  /** The accountLinkingRequest without client id and client secret. */
  readonly accountLinking: Readonly<Record<string, unknown>>;
  /** Client id of the service's LWA security profile. */
  readonly lwaClientId: string;
  /**
   * Any text; when it is another than last time, all is written again, over what somebody changed
   * in the console.
   *
   * @default - what is unchanged is not written
   */
  readonly publishAgain?: string;
  /**
   * How often the publisher looks for a rotated secret and for drift.
   *
   * @default Duration.hours(1)
   */
  readonly watchInterval?: Duration;
}

/** Package with endpoint, and account linking with voice-forward on: written on every change, watched hourly. */
export class SkillPublication extends Construct {
  readonly watch: PublisherFunction;
  /** Between two looks. */
  readonly watchInterval: Duration;
  private readonly serviceName: string;

  constructor(scope: Construct, id: string, props: SkillPublicationProps) {
    super(scope, id);
    this.serviceName = props.publisher.serviceName;
    this.watchInterval = props.watchInterval ?? Duration.minutes(DRIFT_CHECK_INTERVAL_MINUTES);
    const publisher = new PublisherFunction(this, 'Publisher', {
      ...props.publisher,
      description: 'Publishes the skill package and its account linking to Alexa.',
      handler: PublisherHandler.Publication,
      timeLimit: Duration.minutes(FUNCTION_MINUTES),
    });
    publisher.role.addToPolicy(props.package.readStatement());
    const properties: PublicationProperties = {
      SkillId: props.skillId,
      PackageBucket: props.package.bucketName,
      PackageKey: props.package.key,
      Endpoint: props.handler.functionArn,
      AccountLinking: JSON.stringify({ ...props.accountLinking, clientId: props.lwaClientId }),
      ...(props.publishAgain !== undefined && { PublishAgain: props.publishAgain }),
    };
    const resource = new CustomResource(this, 'Resource', {
      resourceType: PUBLICATION_RESOURCE,
      serviceToken: publisher.function.functionArn,
      serviceTimeout: Duration.minutes(SERVICE_TIMEOUT_MINUTES),
      properties: { ...properties },
    });
    resource.node.addDependency(publisher, props.handler.permission);
    this.watch = new PublisherFunction(this, 'Watch', {
      ...props.publisher,
      description:
        'Publishes a rotated secret, and says when Alexa has something else than was published.',
      handler: PublisherHandler.DriftCheck,
      timeLimit: Duration.minutes(DRIFT_CHECK_TIMEOUT_MINUTES),
    });
    const schedule = new Rule(this, 'Schedule', {
      description: 'Looks whether what Alexa has is still what was published.',
      schedule: Schedule.rate(this.watchInterval),
      targets: [new LambdaTarget(this.watch.function, { retryAttempts: 0 })],
    });
    schedule.node.addDependency(resource);
    acknowledge(
      schedule,
      'An hourly look that was lost is made up for by the next one.',
      'Serverless-EventBusDLQ',
    );
  }

  /** A metric of the scheduled look. @default - maximum over 1 hour */
  metric(
    name: (typeof PublisherMetric)[keyof typeof PublisherMetric],
    options?: MetricOptions,
  ): Metric {
    return new Metric({
      namespace: METRIC_NAMESPACE,
      metricName: name,
      dimensionsMap: { service: this.serviceName },
      statistic: 'Maximum',
      period: Duration.hours(1),
      ...options,
    });
  }
}
