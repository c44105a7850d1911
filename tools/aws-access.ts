import { LambdaClient } from '@aws-sdk/client-lambda';
import { type Stage } from '../lib/stage/stage';
import { ToolError } from './errors';

/** Message for missing credentials or a missing region; undefined for any other error. */
export function awsAccessProblem(error: unknown, stageFile: string): string | undefined {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'CredentialsProviderError') {
    return 'There are no AWS credentials: sign in to the account of the stage, or set AWS_PROFILE.';
  }
  if (/^Region is missing/.test(message)) {
    return `There is no AWS region: set "region" in ${stageFile}, or AWS_REGION.`;
  }
  return undefined;
}

/** @throws ToolError with the code `awsAccess` when there are no credentials or no region */
export async function withAwsAccess<T>({ name }: Stage, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    const message = awsAccessProblem(error, `stages/${name}.json`);
    throw message === undefined ? error : new ToolError('awsAccess', message, { cause: error });
  }
}

export async function withLambda<T>(
  stage: Stage,
  use: (client: LambdaClient) => Promise<T>,
): Promise<T> {
  const client = new LambdaClient(stage.region === undefined ? {} : { region: stage.region });
  try {
    return await withAwsAccess(stage, () => use(client));
  } finally {
    client.destroy();
  }
}
