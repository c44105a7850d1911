import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { DeployedFunctionError } from './errors';
import { explained } from './explain';
import { type FunctionAddress, functionClient, named } from './function-client';

/**
 * The skill that a deployed function answers to, as its environment says. Rejects with a
 * {@link DeployedFunctionError} where it can't be asked, or is no skill's.
 */
export async function deployedSkillId(address: FunctionAddress): Promise<string> {
  const client = functionClient(address);
  try {
    const { Environment } = await client.send(new GetFunctionConfigurationCommand(named(address)));
    const skillId = Environment?.Variables?.['SKILL_ID'];
    if (skillId !== undefined) return skillId;
  } catch (error) {
    throw explained(error, address.name);
  } finally {
    client.destroy();
  }
  throw new DeployedFunctionError(
    `${address.name} is no skill's function, since it has no SKILL_ID: take the name from the stack's output SkillFunction.`,
  );
}
