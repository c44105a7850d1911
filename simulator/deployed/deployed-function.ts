import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { type FunctionError, type Invocation, type SkillEnd } from '../function-host';

/** Base of what `deployedFunction` throws: one sentence, with the way out. */
export class DeployedFunctionError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DeployedFunctionError';
  }
}

export interface DeployedFunctionOptions {
  /** Name or ARN. */
  readonly name: string;
  /** The alias that Alexa calls. @default live; an ARN that ends in one has it already */
  readonly alias?: string;
  /** @default as the AWS SDK finds it */
  readonly region?: string;
  /** An AWS that is not Amazon's. @default Amazon's */
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** A Lambda function in an AWS account as the skill's end of a conversation: invoked as Alexa would. */
export function deployedFunction(options: DeployedFunctionOptions): SkillEnd {
  const { name, alias = 'live', region, endpoint, credentials } = options;
  const client = new LambdaClient({
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint }),
    ...(credentials !== undefined && { credentials }),
    maxAttempts: 1,
  });
  const qualified = /^arn:.*:function:[^:]+:[^:]+$/.test(name);
  const written: string[] = [];
  return {
    written,
    invoke: async (envelope) => {
      const startedAt = performance.now();
      const answer = await client
        .send(
          new InvokeCommand({
            FunctionName: name,
            ...(!qualified && { Qualifier: alias }),
            LogType: 'Tail',
            Payload: JSON.stringify(envelope),
          }),
        )
        .catch((error: unknown) => {
          throw explained(error, name);
        });
      const logs = Buffer.from(answer.LogResult ?? '', 'base64')
        .toString('utf8')
        .split('\n');
      written.push(...logs);
      const payload = answer.Payload ? Buffer.from(answer.Payload).toString('utf8') : 'null';
      return {
        ...outcome(JSON.parse(payload), answer.FunctionError !== undefined),
        durationMs: performance.now() - startedAt,
        logs,
      };
    },
    moveClock: async (offsetMs) => {
      if (offsetMs === 0) return;
      throw new DeployedFunctionError(
        'A deployed function has the real time: leave out what lets time pass, or talk to the bundle on this machine.',
      );
    },
    close: async () => client.destroy(),
  };
}

function outcome(
  payload: unknown,
  failed: boolean,
): Pick<Invocation, 'response' | 'error' | 'timedOut'> {
  if (!failed) return { response: payload, timedOut: false };
  const error = payload as FunctionError;
  return { error, timedOut: /timed out/i.test(error.errorMessage ?? '') };
}

function explained(error: unknown, name: string): DeployedFunctionError {
  const kind = error instanceof Error ? error.name : 'Error';
  if (kind === 'ResourceNotFoundException') {
    return new DeployedFunctionError(
      `There is no function ${name} with the alias that Alexa calls: take the name from the stack's output SkillFunction, and its region with --region.`,
      error,
    );
  }
  if (/Credential|Token|Unrecognized|Signature/i.test(kind)) {
    return new DeployedFunctionError(
      `There are no AWS credentials that could call ${name}: set AWS_PROFILE, or log in with the AWS command line.`,
      error,
    );
  }
  if (/AccessDenied/i.test(kind)) {
    return new DeployedFunctionError(
      `These AWS credentials may not call ${name}: they need lambda:InvokeFunction on it.`,
      error,
    );
  }
  return new DeployedFunctionError(`The function ${name} could not be called: ${kind}.`, error);
}
