import { type Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { type Code, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import {
  DEFAULT_APPLICATION,
  DEFAULT_LWA_API,
  DEFAULT_SMAPI_API,
  lwaClientSecretName,
  publicationParameterName,
  PublisherEnvironment,
  smapiSecretName,
  stageLockName,
} from '../../lambda/publisher/names';
import { backgroundFunction } from './background-function';
import { functionLog } from './function-log';
import { functionRole } from './function-role';
import { grantReadSecrets } from '../data/stage-secrets';
import { packageBundle } from './package-bundle';

/** Settings of every function of the publisher. */
export interface PublisherSettings {
  /**
   * The built code of the publisher.
   *
   * @default - the code that comes with this package
   */
  readonly code?: Code;
  /** First part of the fixed names of the secrets and of the publication state. @default 'ride-hailer' */
  readonly application?: string;
  /** Name of the stage, the second part of the names of the secrets and of the publication state. */
  readonly stage: string;
  /** Vendor id of the developer account on Alexa: `M`, then capital letters and digits. */
  readonly vendorId: string;
  /** Client id of the developer's LWA security profile, to which the refresh token was issued. */
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
  /** Name of the publisher in logs and metrics. The name must differ between stages. */
  readonly serviceName: string;
  /**
   * Log group of the publisher's functions.
   *
   * @default - each function has its own, which keeps logs for a month and is deleted with its stack
   */
  readonly logGroup?: ILogGroup;
  /**
   * Secrets to read instead of those of `StageSecrets`. Each holds JSON: `lwaClient` `{"clientSecret"}`, and
   * `smapi` `{"clientSecret","refreshToken"}`.
   *
   * @default - the two secrets of `StageSecrets`, by their fixed names
   */
  readonly secrets?: { readonly lwaClient: ReadableSecret; readonly smapi: ReadableSecret };
  /**
   * Key that encrypts the two secrets of `StageSecrets`. Ignored if `secrets` is set.
   *
   * @default - the key that AWS manages for Secrets Manager
   */
  readonly encryptionKey?: IKey | undefined;
}

/** The part of the CDK's `ISecret` that the publisher uses. */
export type ReadableSecret = Pick<ISecret, 'secretName' | 'grantRead'>;

/** Settings of one of the publisher's functions. */
export interface PublisherFunctionProps extends PublisherSettings {
  /** The description of the function and of its role. */
  readonly description: string;
  /** Name of the handler that the code's `index.mjs` exports. */
  readonly handler: string;
  /** Longest run of the function, at most 15 minutes. */
  readonly timeout: Duration;
  /**
   * Whether the function may delete the publication state. It may always delete the stage lock.
   *
   * @default false
   */
  readonly deletesState?: boolean;
}

/**
 * A function of the publisher. It may read the secrets, and read and write publication state and stage lock.
 */
export class PublisherFunction extends Construct {
  /** The function itself. */
  readonly function: LambdaFunction;
  /** Role of the function, for further permissions. */
  readonly role: Role;
  /** Log group of the function. */
  readonly logGroup: ILogGroup;

  constructor(scope: Construct, id: string, props: PublisherFunctionProps) {
    super(scope, id);
    this.logGroup = props.logGroup ?? functionLog(this);
    this.role = functionRole(this, 'Role', {
      description: props.description,
      logGroup: this.logGroup,
    });
    this.grantState(props);
    const { application = DEFAULT_APPLICATION } = props;
    const stage = { application, stage: props.stage };
    props.secrets?.lwaClient.grantRead(this.role);
    props.secrets?.smapi.grantRead(this.role);
    if (!props.secrets) grantReadSecrets(this.role, stage, props.encryptionKey);
    this.function = backgroundFunction(this, {
      description: props.description,
      code: props.code ?? packageBundle('publisher'),
      handler: props.handler,
      timeout: props.timeout,
      role: this.role,
      logGroup: this.logGroup,
      environment: {
        [PublisherEnvironment.Application]: application,
        [PublisherEnvironment.Stage]: props.stage,
        [PublisherEnvironment.VendorId]: props.vendorId,
        [PublisherEnvironment.SmapiClientId]: props.smapiClientId,
        [PublisherEnvironment.LwaApi]: props.lwaApi ?? DEFAULT_LWA_API,
        [PublisherEnvironment.SmapiApi]: props.smapiApi ?? DEFAULT_SMAPI_API,
        [PublisherEnvironment.LwaClientSecret]:
          props.secrets?.lwaClient.secretName ?? lwaClientSecretName(stage),
        [PublisherEnvironment.SmapiSecret]:
          props.secrets?.smapi.secretName ?? smapiSecretName(stage),
        [PublisherEnvironment.PublicationParameter]: publicationParameterName(stage),
        POWERTOOLS_SERVICE_NAME: props.serviceName,
      },
    });
  }

  private grantState({
    application = DEFAULT_APPLICATION,
    stage,
    deletesState = false,
  }: PublisherFunctionProps): void {
    const arn = (name: string) =>
      Stack.of(this).formatArn({
        service: 'ssm',
        resource: 'parameter',
        resourceName: name.slice(1),
      });
    const name = publicationParameterName({ application, stage });
    const stateArn = arn(name);
    // After a crash, the next run creates LOCK/ID, with the request id of the crashed run, of 36 characters.
    const lockArns = [stageLockName(name), `${stageLockName(name)}/${'?'.repeat(36)}`].map(arn);
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['ssm:GetParameter', 'ssm:PutParameter'],
        resources: [stateArn, ...lockArns],
      }),
    );
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['ssm:DeleteParameter'],
        resources: deletesState ? [stateArn, ...lockArns] : lockArns,
      }),
    );
  }
}
