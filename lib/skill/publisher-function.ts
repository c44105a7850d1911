import { type Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import {
  DEFAULT_APPLICATION,
  lwaClientSecretName,
  publicationParameterName,
  PublisherEnvironment,
  smapiSecretName,
  stageLockName,
} from '../../lambda/publisher/names';
import { acknowledge } from '../acknowledge';
import { functionRole } from './function-role';
import { grantReadSecrets } from '../data/stage-secrets';

/** What every function of the publisher is told. */
export interface PublisherSettings {
  /** The built code of the publisher. */
  readonly code: Code;
  /** Begins the fixed names of the secrets and of the publication state. @default 'ride-hailer' */
  readonly application?: string;
  /** Name of the stage: part of the same names. */
  readonly stage: string;
  /** The developer account on Alexa: `M` and capital letters and digits. */
  readonly vendorId: string;
  /** LWA client id of the developer. */
  readonly smapiClientId: string;
  /**
   * Base of LWA's token endpoint.
   *
   * @default 'https://api.amazon.com'
   */
  readonly lwaApi?: string;
  /**
   * Base of the Skill Management API.
   *
   * @default 'https://api.amazonalexa.com'
   */
  readonly smapiApi?: string;
  /** Name of the publisher in logs and metrics: one a stage. */
  readonly serviceName: string;
  /** @default RetentionDays.ONE_MONTH */
  readonly logRetention?: RetentionDays;
}

export interface PublisherFunctionProps extends PublisherSettings {
  readonly description: string;
  /** Name of the handler that the code's `index.mjs` exports. */
  readonly handler: string;
  readonly timeLimit: Duration;
  /**
   * May delete the publication record, not only the parameter that holds the stage.
   *
   * @default false
   */
  readonly forgetsRecord?: boolean;
}

/** One of the publisher's functions, with the secrets and the publication record that it may touch. */
export class PublisherFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: PublisherFunctionProps) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'Log', {
      retention: props.logRetention ?? RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = functionRole(this, 'Role', {
      description: props.description,
      logGroup: this.logGroup,
    });
    this.allowRecord(props);
    const stage = { application: props.application ?? DEFAULT_APPLICATION, stage: props.stage };
    grantReadSecrets(this.role, stage);
    this.function = new LambdaFunction(this, 'Function', {
      description: props.description,
      code: props.code,
      handler: `index.${props.handler}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeLimit,
      memorySize: 256,
      role: this.role,
      logGroup: this.logGroup,
      tracing: Tracing.ACTIVE,
      retryAttempts: 0,
      environment: {
        [PublisherEnvironment.Application]: stage.application,
        [PublisherEnvironment.Stage]: stage.stage,
        [PublisherEnvironment.VendorId]: props.vendorId,
        [PublisherEnvironment.SmapiClientId]: props.smapiClientId,
        [PublisherEnvironment.LwaApi]: props.lwaApi ?? 'https://api.amazon.com',
        [PublisherEnvironment.SmapiApi]: props.smapiApi ?? 'https://api.amazonalexa.com',
        [PublisherEnvironment.LwaClientSecret]: lwaClientSecretName(stage),
        [PublisherEnvironment.SmapiSecret]: smapiSecretName(stage),
        [PublisherEnvironment.PublicationParameter]: publicationParameterName(stage),
        POWERTOOLS_SERVICE_NAME: props.serviceName,
        NODE_OPTIONS: '--enable-source-maps',
      },
    });
    acknowledge(
      this.function,
      'A run that failed is told to CloudFormation, or repeated by the next hour with an alarm: it must not run again on its own.',
      'Serverless-LambdaDLQ',
      'Serverless-LambdaAsyncFailureDestination',
    );
  }

  /** The publication state, and the stage lock with its successors. */
  private allowRecord({
    application = DEFAULT_APPLICATION,
    stage,
    forgetsRecord = false,
  }: PublisherFunctionProps): void {
    const arn = (name: string) =>
      Stack.of(this).formatArn({
        service: 'ssm',
        resource: 'parameter',
        resourceName: name.slice(1),
      });
    const name = publicationParameterName({ application, stage });
    const record = arn(name);
    // The successor of a crashed run is named by that run's request id, of 36 characters.
    const lock = [stageLockName(name), `${stageLockName(name)}/${'?'.repeat(36)}`].map(arn);
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['ssm:GetParameter', 'ssm:PutParameter'],
        resources: [record, ...lock],
      }),
    );
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['ssm:DeleteParameter'],
        resources: forgetsRecord ? [record, ...lock] : lock,
      }),
    );
  }

  /** Runs that ended in an error. @default - sum over 5 minutes */
  metricErrors(options?: MetricOptions): Metric {
    return this.function.metricErrors(options);
  }

  /** Runs that began. @default - sum over 5 minutes */
  metricInvocations(options?: MetricOptions): Metric {
    return this.function.metricInvocations(options);
  }
}
