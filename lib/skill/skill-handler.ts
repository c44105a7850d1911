import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import {
  Alias,
  Architecture,
  type CfnPermission,
  type Code,
  Function as LambdaFunction,
  type FunctionOptions,
  type IVersion,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { checkProp } from '../check-prop';
import { grantLedgerWrite, type ILedgerTable } from '../data/ledger-table';
import { ConstructError } from '../errors';
import { holdsSecret } from '../secret-shape';
import { ALEXA_TIMEOUT_SECONDS, SKILL_ID_PATTERN } from './alexa-names';
import { allowAlexa } from './allow-alexa';
import { warnAboutRegion } from './warn-about-region';
import { acknowledgeFunction } from './function-findings';
import { functionLog } from './function-log';
import { functionRole } from './function-role';

/**
 * Options of a Lambda function. `environment` must hold no secret. `timeout` must be under 8 seconds; the
 * default is 7.
 */
export interface SkillHandlerProps extends Omit<FunctionOptions, 'logGroup' | 'logRetention'> {
  /** The built code, whose `index.mjs` exports `handler`. */
  readonly code: Code;
  /** The skill that may call the function: `amzn1.ask.skill.…`, or `skillId` of a `SkillIdentity`. */
  readonly skillId: string;
  /** Table of the ledger, which the function may write. */
  readonly ledger: ILedgerTable;
  /** Name of the service in logs and metrics. The name must differ between stages. */
  readonly serviceName: string;
  /**
   * Log group of the function.
   *
   * @default - one of its own, which keeps logs for a month and is deleted with its stack
   */
  readonly logGroup?: ILogGroup;
}

/** The least memory for which Lambda gives a whole core. */
const DEFAULT_MEMORY_MB = 1769;

/**
 * The skill's function behind its alias `live`, which Alexa may call for one skill id. Former versions stay,
 * so that the alias can be moved back.
 */
export class SkillHandler extends Construct {
  /** The function. The alias points to one of its versions. */
  readonly function: LambdaFunction;
  /** The alias `live`, which Alexa calls. */
  readonly alias: Alias;
  /** Log group of the function. */
  readonly logGroup: ILogGroup;
  /** Allows Alexa to call the alias. Create it before anything that makes Alexa call the function. */
  readonly permission: CfnPermission;
  /** Time after which Lambda ends a request. */
  readonly timeout: Duration;

  constructor(scope: Construct, id: string, props: SkillHandlerProps) {
    super(scope, id);
    this.validate(props);
    warnAboutRegion(this);
    const { code, skillId, ledger, serviceName, ...options } = props;
    this.timeout = props.timeout ?? Duration.seconds(7);
    this.logGroup = props.logGroup ?? functionLog(this);
    const role =
      props.role ??
      functionRole(this, 'Role', {
        description: "Permissions of the skill's function: its log, its traces, the ledger.",
        logGroup: this.logGroup,
        inVpc: props.vpc !== undefined,
      });
    this.function = new LambdaFunction(this, 'Function', {
      description: 'Answers requests to the skill.',
      architecture: Architecture.ARM_64,
      memorySize: DEFAULT_MEMORY_MB,
      tracing: Tracing.ACTIVE,
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN },
      ...options,
      code,
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      timeout: this.timeout,
      role,
      logGroup: this.logGroup,
      environment: {
        ...props.environment,
        SKILL_ID: skillId,
        LEDGER_TABLE: ledger.tableName,
        POWERTOOLS_SERVICE_NAME: serviceName,
        NODE_OPTIONS: '--enable-source-maps',
      },
    });
    grantLedgerWrite(ledger, this.function);
    if (ledger.encryptionKey) {
      acknowledge(
        role,
        "The wildcards are the CDK's own: each covers the variants of one action, on the ledger's key only.",
        'AwsSolutions-IAM5[Action::kms:GenerateDataKey*]',
        'AwsSolutions-IAM5[Action::kms:ReEncrypt*]',
      );
    }
    this.alias = new Alias(this, 'Live', {
      aliasName: 'live',
      version: this.function.currentVersion as IVersion,
    });
    this.permission = allowAlexa(this.alias, skillId);
    acknowledgeFunction(
      this.function,
      'Alexa waits for the answer: a request that failed must not run again later.',
    );
  }

  private validate({ timeout, skillId, environment = {} }: SkillHandlerProps): void {
    checkProp(
      this,
      'timeout',
      timeout?.toSeconds() ?? 0,
      (seconds) => seconds < ALEXA_TIMEOUT_SECONDS,
      `it must be under the ${ALEXA_TIMEOUT_SECONDS} seconds that Alexa waits for an answer.`,
    );
    checkProp(
      this,
      'skillId',
      skillId,
      (value) => SKILL_ID_PATTERN.test(value),
      'it must be a skill id, "amzn1.ask.skill." and a UUID.',
    );
    for (const [variable, value] of Object.entries(environment)) {
      if (!holdsSecret(value)) continue;
      throw new ConstructError(
        'secretInEnvironment',
        this,
        `environment.${variable} holds a secret, which the template would show: put it into Secrets Manager, and its name into the environment.`,
      );
    }
  }

  /** ARN of the alias, which Alexa calls. */
  get functionArn(): string {
    return this.alias.functionArn;
  }

  /** Requests that ended without an answer. @default - sum over 5 minutes */
  metricErrors(options?: MetricOptions): Metric {
    return this.alias.metricErrors(options);
  }

  /** Requests that Lambda rejected. @default - sum over 5 minutes */
  metricThrottles(options?: MetricOptions): Metric {
    return this.alias.metricThrottles(options);
  }

  /** Milliseconds to an answer. @default - average over 5 minutes */
  metricDuration(options?: MetricOptions): Metric {
    return this.alias.metricDuration(options);
  }

  /** Requests that started. @default - sum over 5 minutes */
  metricInvocations(options?: MetricOptions): Metric {
    return this.alias.metricInvocations(options);
  }
}
