import { Annotations, CustomResource, Duration } from 'aws-cdk-lib';
import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { InvocationType, Trigger } from 'aws-cdk-lib/triggers';
import { Construct } from 'constructs';
import { METRIC_NAMESPACE } from '../../lambda/linking/metric-names';
import {
  DEFAULT_LWA_API,
  FUNCTION_TIMEOUT_MINUTES,
  PUBLICATION_RESOURCE,
  type PublicationProperties,
  PublisherHandler,
  type PublisherMetric,
  SERVICE_TIMEOUT_MINUTES,
  DRIFT_CHECK_INTERVAL_MINUTES,
  DRIFT_CHECK_TIMEOUT_MINUTES,
} from '../../lambda/publisher/names';
import { unwrap } from '../../skill-source/account-linking';
import { acknowledge } from '../acknowledge';
import { refuseSecrets } from '../refuse-secrets';
import { type SkillEndpoint } from './allow-alexa';
import { accountLinkingProblems } from './prerequisites';
import { SkillHandler } from './skill-handler';
import { warnAboutRegion } from './warn-about-region';
import { PublisherFunction, type PublisherSettings } from './publisher-function';
import { type SkillPackage } from './skill-package';

export interface SkillPublicationProps {
  /** Settings of the publisher, the same as those of the `SkillIdentity`. */
  readonly publisher: PublisherSettings;
  /** The package to publish. The publisher sets the endpoint to the handler. */
  readonly package: SkillPackage;
  /** Skill id, from the `SkillIdentity`. */
  readonly skillId: string;
  /** The function that Alexa calls; its permission is created before the publication. */
  readonly handler: SkillEndpoint;
  /**
   * The accountLinkingRequest without client id and client secret, with or without the wrapper
   * `accountLinkingRequest`.
   */
  readonly accountLinking: Readonly<Record<string, unknown>>;
  /** Client id of the service's LWA security profile. */
  readonly lwaClientId: string;
  /**
   * Any text. A value that differs from the last published one makes the publisher write everything, over
   * manual changes in the console.
   *
   * @default - only changes are written
   */
  readonly publishAgain?: string | undefined;
  /**
   * Time between two checks for drift and for a rotated secret.
   *
   * @default Duration.hours(1)
   */
  readonly driftCheckInterval?: Duration;
}

/**
 * Publishes package, endpoint and account linking with voice-forward enabled when one of them changes, and
 * checks for drift on a schedule.
 */
export class SkillPublication extends Construct {
  /** Runs on a schedule: publishes a rotated secret, and compares Alexa with the published state. */
  readonly driftCheck: PublisherFunction;
  /** Runs the drift check once after the first deploy, and after each deploy that changes the drift check. */
  readonly firstDriftCheck: Trigger;
  /** Time between two drift checks. */
  readonly driftCheckInterval: Duration;
  private readonly serviceName: string;

  constructor(scope: Construct, id: string, props: SkillPublicationProps) {
    super(scope, id);
    refuseSecrets(this, props);
    const accountLinking = unwrap(props.accountLinking);
    const { lwaApi = DEFAULT_LWA_API } = props.publisher;
    this.node.addValidation({ validate: () => accountLinkingProblems(accountLinking, lwaApi) });
    // A `SkillHandler` warns by itself.
    if (!(props.handler instanceof SkillHandler)) warnAboutRegion(this, props.handler.functionArn);
    this.serviceName = props.publisher.serviceName;
    this.driftCheckInterval =
      props.driftCheckInterval ?? Duration.minutes(DRIFT_CHECK_INTERVAL_MINUTES);
    const publisher = new PublisherFunction(this, 'Publisher', {
      ...props.publisher,
      description: 'Publishes the skill package and its account linking to Alexa.',
      handler: PublisherHandler.Publication,
      timeout: Duration.minutes(FUNCTION_TIMEOUT_MINUTES),
    });
    publisher.role.addToPolicy(props.package.readStatement());
    const properties: PublicationProperties = {
      SkillId: props.skillId,
      PackageBucket: props.package.bucketName,
      PackageKey: props.package.key,
      Endpoint: props.handler.functionArn,
      AccountLinking: JSON.stringify({ ...accountLinking, clientId: props.lwaClientId }),
      PublishAgain: props.publishAgain,
    };
    const resource = new CustomResource(this, 'Resource', {
      resourceType: PUBLICATION_RESOURCE,
      serviceToken: publisher.function.functionArn,
      serviceTimeout: Duration.minutes(SERVICE_TIMEOUT_MINUTES),
      properties: { ...properties },
    });
    resource.node.addDependency(publisher, props.handler.permission);
    this.driftCheck = new PublisherFunction(this, 'DriftCheck', {
      ...props.publisher,
      description:
        'Publishes a rotated secret, and reports when Alexa differs from what was published.',
      handler: PublisherHandler.DriftCheck,
      timeout: Duration.minutes(DRIFT_CHECK_TIMEOUT_MINUTES),
    });
    const schedule = new Rule(this, 'Schedule', {
      description: 'Checks whether Alexa still has what was published.',
      schedule: Schedule.rate(this.driftCheckInterval),
      targets: [new LambdaTarget(this.driftCheck.function, { retryAttempts: 0 })],
    });
    schedule.node.addDependency(resource);
    Annotations.of(this.driftCheck.function).acknowledgeWarning(
      '@aws-cdk/aws-lambda:addPermissionsToVersionOrAlias',
      'The schedule invokes the function. Only the trigger invokes its version.',
    );
    this.firstDriftCheck = new Trigger(this, 'FirstDriftCheck', {
      handler: this.driftCheck.function,
      invocationType: InvocationType.EVENT,
      executeAfter: [resource, this.driftCheck],
    });
    acknowledge(schedule, 'The next run repeats a run that was lost.', 'Serverless-EventBusDLQ');
  }

  /** A metric of the publisher. @default - maximum over 1 hour */
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
