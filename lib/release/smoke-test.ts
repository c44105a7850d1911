import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { type Code, type Function as LambdaFunction, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import {
  LINK_ACCOUNT_INTENT,
  SmokeTestEnvironment,
  SmokeTestHandler,
  type SmokeTestIntent,
} from '../../lambda/smoke-test/names';
import { acknowledge } from '../acknowledge';
import { backgroundFunction } from '../skill/background-function';
import { functionLog } from '../skill/function-log';
import { functionRole } from '../skill/function-role';
import { packageBundle } from '../skill/package-bundle';

export interface SmokeTestProps {
  /**
   * The built code of the smoke test.
   *
   * @default - the code that comes with this package
   */
  readonly code?: Code;
  /** The version or alias that is tested. */
  readonly target: Pick<IFunction, 'functionArn' | 'grantInvoke'>;
  /** Skill id in the requests. */
  readonly skillId: string;
  /** Locale of the requests, one with voice-forward account linking. @default 'en-US' */
  readonly locale?: string;
  /** Name of the intent of "link my account". @default 'LinkAccountIntent' */
  readonly linkAccountIntent?: string;
  /**
   * A request that needs the account.
   *
   * @default - no such request is sent
   */
  readonly accountRequest?: SmokeTestIntent | undefined;
  /**
   * Log group of the function.
   *
   * @default - one of its own, which keeps logs for a month and is deleted with its stack
   */
  readonly logGroup?: ILogGroup;
}

const TIMEOUT = Duration.minutes(1);

/**
 * Function that talks to a new version as an unlinked customer. As the `preHook` of a `GradualRelease`, it
 * runs before the version gets traffic, and a wrong answer stops the release.
 */
export class SmokeTest extends Construct {
  /** Pass it as the `preHook` of a release. */
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: SmokeTestProps) {
    super(scope, id);
    this.function = smokeTestFunction(this, SmokeTestHandler.BeforeTraffic, props);
  }
}

export interface CanaryProps extends SmokeTestProps {
  /** Time between two runs. */
  readonly interval: Duration;
}

/** Function that talks to the deployed skill as an unlinked customer, on a schedule. */
export class Canary extends Construct {
  /** The function that runs on the schedule. It ends with an error if an answer is wrong. */
  readonly function: LambdaFunction;
  /** Time between two runs. */
  readonly interval: Duration;

  constructor(scope: Construct, id: string, props: CanaryProps) {
    super(scope, id);
    this.interval = props.interval;
    this.function = smokeTestFunction(this, SmokeTestHandler.Canary, props);
    const schedule = new Rule(this, 'Schedule', {
      description: 'Talks to the deployed skill.',
      schedule: Schedule.rate(props.interval),
      targets: [new LambdaTarget(this.function, { retryAttempts: 0 })],
    });
    acknowledge(schedule, 'The next run repeats a run that was lost.', 'Serverless-EventBusDLQ');
  }
}

function smokeTestFunction(
  scope: Construct,
  handler: string,
  props: SmokeTestProps,
): LambdaFunction {
  const logGroup = props.logGroup ?? functionLog(scope);
  const role = functionRole(scope, 'Role', {
    description: 'Permissions of the smoke test: its log, its traces, the function it tests.',
    logGroup,
  });
  props.target.grantInvoke(role);
  return backgroundFunction(scope, {
    description: 'Talks to the skill as an unlinked customer and checks the answers.',
    code: props.code ?? packageBundle('smoke-test'),
    handler,
    timeout: TIMEOUT,
    role,
    logGroup,
    environment: {
      [SmokeTestEnvironment.SkillId]: props.skillId,
      [SmokeTestEnvironment.FunctionArn]: props.target.functionArn,
      [SmokeTestEnvironment.Locale]: props.locale ?? 'en-US',
      [SmokeTestEnvironment.LinkAccountIntent]: props.linkAccountIntent ?? LINK_ACCOUNT_INTENT,
      ...(props.accountRequest && {
        [SmokeTestEnvironment.AccountRequest]: JSON.stringify(props.accountRequest),
      }),
    },
  });
}
