import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { type Invoke } from './converse';

export const invokeFunction =
  (lambda: LambdaClient, FunctionName: string): Invoke =>
  async (envelope) => {
    const { FunctionError, Payload = new Uint8Array() } = await lambda.send(
      new InvokeCommand({ FunctionName, Payload: JSON.stringify(envelope) }),
    );
    const answer = JSON.parse(Buffer.from(Payload).toString('utf8')) as unknown;
    if (FunctionError === undefined) return answer;
    const { errorType = FunctionError } = answer as { errorType?: string };
    throw new Error(`the function ended with ${errorType}`);
  };
