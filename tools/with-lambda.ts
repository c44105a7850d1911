import { LambdaClient } from '@aws-sdk/client-lambda';
import { type Stage } from '../lib/stage/stage';
import { noAwsAccess } from './aws-access';
import { ToolError } from './errors';

/**
 * Uses Lambda in the region of a stage.
 *
 * @throws ToolError with the code `awsAccess` when there are no credentials or no region
 */
export async function withLambda<T>(
  { name, region }: Stage,
  use: (client: LambdaClient) => Promise<T>,
): Promise<T> {
  const client = new LambdaClient(region === undefined ? {} : { region });
  try {
    return await use(client);
  } catch (error) {
    const message = noAwsAccess(error, `stages/${name}.json`);
    throw message === undefined ? error : new ToolError('awsAccess', message, { cause: error });
  } finally {
    client.destroy();
  }
}
