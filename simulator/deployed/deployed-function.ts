import { InvokeCommand } from '@aws-sdk/client-lambda';
import { type FunctionError, type Invocation, type SkillEndpoint } from '../function-host';
import { REAL_TIME } from './deployment-limits';
import { UnsupportedError } from './errors';
import { explainAwsError } from './explain';
import { type FunctionAddress, functionClient, functionParameters } from './function-client';

/** `invoke` rejects with a `DeployedFunctionError` if the function cannot be called. */
export function deployedFunction(address: FunctionAddress): SkillEndpoint {
  const client = functionClient(address);
  const outputLines: string[] = [];
  return {
    outputLines,
    invoke: async (envelope) => {
      const startedAt = performance.now();
      const command = new InvokeCommand({
        ...functionParameters(address),
        LogType: 'Tail',
        Payload: JSON.stringify(envelope),
      });
      const answer = await client.send(command).catch((error: unknown) => {
        throw explainAwsError(error, address.name);
      });
      const logs = Buffer.from(answer.LogResult ?? '', 'base64')
        .toString('utf8')
        .split('\n');
      outputLines.push(...logs);
      const payload = answer.Payload ? Buffer.from(answer.Payload).toString('utf8') : 'null';
      return {
        ...resultOf(JSON.parse(payload), answer.FunctionError !== undefined),
        durationMs: performance.now() - startedAt,
        logs,
      };
    },
    moveClock: async (offsetMs) => {
      if (offsetMs !== 0) throw new UnsupportedError(`${address.name} is deployed. ${REAL_TIME}`);
    },
    close: async () => client.destroy(),
  };
}

function resultOf(
  payload: unknown,
  isError: boolean,
): Pick<Invocation, 'response' | 'error' | 'timedOut'> {
  if (!isError) return { response: payload, timedOut: false };
  const error = payload as FunctionError;
  return { error, timedOut: /timed out/i.test(error.errorMessage ?? '') };
}
