import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { DeployedFunctionError } from './errors';
import { explainAwsError } from './explain';
import { type FunctionAddress, functionClient, functionParameters } from './function-client';

/** Rejects with a {@link DeployedFunctionError} if the function cannot be read, or has no skill id. */
export async function deployedSkillId(address: FunctionAddress): Promise<string> {
  const client = functionClient(address);
  try {
    const { Environment } = await client.send(
      new GetFunctionConfigurationCommand(functionParameters(address)),
    );
    const skillId = Environment?.Variables?.['SKILL_ID'];
    if (skillId !== undefined) return skillId;
  } catch (error) {
    throw explainAwsError(error, address.name);
  } finally {
    client.destroy();
  }
  throw new DeployedFunctionError(
    `${address.name} is not a skill function, since it has no variable SKILL_ID: take the name from the stack's output SkillFunction.`,
  );
}
