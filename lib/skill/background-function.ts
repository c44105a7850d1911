import { type Duration } from 'aws-cdk-lib';
import { type IRole } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { acknowledgeFunction } from './function-findings';

export interface BackgroundFunctionProps {
  readonly description: string;
  readonly code: Code;
  readonly handler: string;
  readonly timeout: Duration;
  readonly role: IRole;
  readonly logGroup: ILogGroup;
  /** Must hold no secret. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A function that no customer waits for. */
export function backgroundFunction(
  scope: Construct,
  props: BackgroundFunctionProps,
): LambdaFunction {
  const lambda = new LambdaFunction(scope, 'Function', {
    ...props,
    handler: `index.${props.handler}`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: 256,
    tracing: Tracing.ACTIVE,
    retryAttempts: 0,
    environment: { ...props.environment, NODE_OPTIONS: '--enable-source-maps' },
  });
  const whyNoRetry =
    'CloudFormation or CodeDeploy waits for the result, or the next scheduled run repeats a failed one: Lambda must not.';
  acknowledgeFunction(lambda, whyNoRetry);
  acknowledge(lambda, whyNoRetry, 'Serverless-LambdaAsyncFailureDestination');
  return lambda;
}
