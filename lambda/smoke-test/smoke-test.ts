import { Logger } from '@aws-lambda-powertools/logger';
import {
  CodeDeployClient,
  PutLifecycleEventHookExecutionStatusCommand,
} from '@aws-sdk/client-codedeploy';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { converse, type Invoke, messageOf } from './converse';
import { invokeFunction } from './invoke';
import { LINK_ACCOUNT_INTENT, SmokeTestEnvironment, type SmokeTestIntent } from './names';

const logger = new Logger({ serviceName: 'smoke-test' });

interface HookEvent {
  readonly DeploymentId: string;
  readonly LifecycleEventHookExecutionId: string;
}

export interface SmokeTestAws {
  invoke(functionArn: string): Invoke;
  /** CodeDeploy stops the release on `Failed`. */
  report(event: HookEvent, status: 'Succeeded' | 'Failed'): Promise<void>;
}

export const smokeTestAws = (
  lambda = new LambdaClient(),
  codeDeploy = new CodeDeployClient(),
): SmokeTestAws => ({
  invoke: (functionArn) => invokeFunction(lambda, functionArn),
  async report({ DeploymentId, LifecycleEventHookExecutionId }, status) {
    await codeDeploy.send(
      new PutLifecycleEventHookExecutionStatusCommand({
        deploymentId: DeploymentId,
        lifecycleEventHookExecutionId: LifecycleEventHookExecutionId,
        status,
      }),
    );
  },
});

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws only if it cannot report a failure. */
export async function beforeTraffic(
  event: HookEvent,
  aws: SmokeTestAws,
  environment: Environment,
): Promise<void> {
  try {
    await canary(aws, environment);
    await aws.report(event, 'Succeeded');
  } catch (error) {
    // The deployment's events say no more than "failed": the reason is in this log.
    logger.error('smokeTest.failed', { event: 'smokeTest.failed', reason: messageOf(error) });
    await aws.report(event, 'Failed');
  }
}

/** Throws a `SmokeTestError` at the first wrong response. */
export async function canary(aws: SmokeTestAws, environment: Environment): Promise<void> {
  const accountRequest = environment[SmokeTestEnvironment.AccountRequest];
  const target = {
    skillId: environment[SmokeTestEnvironment.SkillId] ?? '',
    locale: environment[SmokeTestEnvironment.Locale] ?? 'en-US',
    linkAccountIntent: environment[SmokeTestEnvironment.LinkAccountIntent] ?? LINK_ACCOUNT_INTENT,
    ...(accountRequest && { accountRequest: JSON.parse(accountRequest) as SmokeTestIntent }),
  };
  await converse(aws.invoke(environment[SmokeTestEnvironment.FunctionArn] ?? ''), target);
}
