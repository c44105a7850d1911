import { Annotations, Duration, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import { type Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import {
  Alias,
  Architecture,
  type CfnPermission,
  type Code,
  Function as LambdaFunction,
  type IVersion,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct, type IConstruct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { ALEXA_REGIONS, ALEXA_TIME_LIMIT_SECONDS, SKILL_ID } from './alexa-names';
import { allowAlexa } from './allow-alexa';
import { functionRole } from './function-role';
import { grantLedgerWrite, type ILedgerTable } from '../data/ledger-table';
import { checkProp } from '../props-error';
import { holdsSecret } from '../secret-shape';

export interface SkillHandlerProps {
  /** The built code, with the handler as `handler` of `index.mjs`. */
  readonly code: Code;
  /** The skill that may call the function: `amzn1.ask.skill.…`, or the identity resource's attribute. */
  readonly skillId: string;
  /** Table of the ledger: the function may write it, and knows its name as `LEDGER_TABLE`. */
  readonly ledger: ILedgerTable;
  /**
   * What the skill's code reads from its environment; no secrets.
   *
   * @default - the skill id, the ledger's name and the service's alone
   */
  readonly environment?: Readonly<Record<string, string>>;
  /** Name of the service in logs and metrics: one a stage. */
  readonly serviceName: string;
  /**
   * Under the 8 seconds in which Alexa wants an answer.
   *
   * @default Duration.seconds(7)
   */
  readonly timeLimit?: Duration;
  /**
   * The default is the least memory that comes with a whole core, which a cold start can use.
   *
   * @default 1769 MB
   */
  readonly memorySize?: number;
  /** @default RetentionDays.ONE_MONTH */
  readonly logRetention?: RetentionDays;
}

export class SecretInEnvironmentError extends Error {
  override name = 'SecretInEnvironmentError';

  constructor(construct: IConstruct, variable: string) {
    super(
      `${construct.node.path}: environment.${variable} holds a secret: the template would show it; ` +
        `put it into Secrets Manager, and its name into the environment.`,
    );
  }
}

/** Id of the warning about a region in which Alexa accepts no custom skill; acknowledge it by this. */
export const REGION_WARNING = 'voice-forward-linking:region-without-alexa';

/** The skill's function behind its alias `live`, which Alexa may call for one skill id. */
export class SkillHandler extends Construct {
  readonly function: LambdaFunction;
  readonly alias: Alias;
  readonly logGroup: LogGroup;
  /** To stand before whatever tells Alexa of the function. */
  readonly permission: CfnPermission;
  readonly timeLimit: Duration;

  constructor(scope: Construct, id: string, props: SkillHandlerProps) {
    super(scope, id);
    const { timeLimit = Duration.seconds(7), memorySize = 1769, skillId } = props;
    checkProp(
      this,
      'timeLimit',
      timeLimit.toSeconds(),
      (seconds) => seconds < ALEXA_TIME_LIMIT_SECONDS,
      `it must be under the ${ALEXA_TIME_LIMIT_SECONDS} seconds in which Alexa wants an answer.`,
    );
    checkProp(
      this,
      'skillId',
      skillId,
      (value) => SKILL_ID.test(value),
      'it must be a skill id, "amzn1.ask.skill." and a UUID.',
    );
    for (const [variable, value] of Object.entries(props.environment ?? {})) {
      if (holdsSecret(value)) throw new SecretInEnvironmentError(this, variable);
    }
    this.warnOfRegion();
    this.timeLimit = timeLimit;
    this.logGroup = new LogGroup(this, 'Log', {
      retention: props.logRetention ?? RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = functionRole(this, 'Role', {
      description: "What the skill's function may do: its log, its traces, the ledger.",
      logGroup: this.logGroup,
    });
    this.function = new LambdaFunction(this, 'Function', {
      description: 'Answers what customers say to the skill.',
      code: props.code,
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: timeLimit,
      memorySize,
      role,
      logGroup: this.logGroup,
      tracing: Tracing.ACTIVE,
      environment: {
        ...props.environment,
        SKILL_ID: skillId,
        LEDGER_TABLE: props.ledger.tableName,
        POWERTOOLS_SERVICE_NAME: props.serviceName,
        NODE_OPTIONS: '--enable-source-maps',
      },
    });
    grantLedgerWrite(props.ledger, role);
    this.alias = new Alias(this, 'Live', {
      aliasName: 'live',
      version: this.function.currentVersion as IVersion,
    });
    this.permission = allowAlexa(this.alias, skillId);
    acknowledge(
      this.function,
      'Alexa waits for the answer: a request that failed must not run again later.',
      'Serverless-LambdaDLQ',
    );
  }

  private warnOfRegion(): void {
    const { region } = Stack.of(this);
    if (Token.isUnresolved(region) || ALEXA_REGIONS.includes(region)) return;
    Annotations.of(this).addWarningV2(
      REGION_WARNING,
      `Alexa accepts functions of custom skills in ${ALEXA_REGIONS.join(', ')}, and this one is in ${region}.`,
    );
  }

  /** What Alexa is told to call. */
  get functionArn(): string {
    return this.alias.functionArn;
  }

  /** Requests that ended without an answer. @default - sum over 5 minutes */
  metricErrors(options?: MetricOptions): Metric {
    return this.alias.metricErrors(options);
  }

  /** Requests that Lambda turned away. @default - sum over 5 minutes */
  metricThrottles(options?: MetricOptions): Metric {
    return this.alias.metricThrottles(options);
  }

  /** Milliseconds to an answer. @default - average over 5 minutes */
  metricDuration(options?: MetricOptions): Metric {
    return this.alias.metricDuration(options);
  }

  metricInvocations(options?: MetricOptions): Metric {
    return this.alias.metricInvocations(options);
  }
}
