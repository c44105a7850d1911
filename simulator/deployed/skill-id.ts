import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';

/**
 * The skill that a deployed function answers to, as its environment says. Undefined where it can't be
 * asked: the first thing said tells why.
 */
export async function deployedSkillId(
  name: string,
  region: string | undefined,
): Promise<string | undefined> {
  const client = new LambdaClient({ ...(region !== undefined && { region }), maxAttempts: 1 });
  try {
    const command = new GetFunctionConfigurationCommand({ FunctionName: name });
    const { Environment } = await client.send(command);
    return Environment?.Variables?.['SKILL_ID'];
  } catch {
    return undefined;
  } finally {
    client.destroy();
  }
}
