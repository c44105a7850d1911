import { existsSync } from 'node:fs';
import { type Deployed, inAccount } from '../deployed/deployed';
import { DeployedFunctionError } from '../deployed/errors';
import { NO_SKILL_ID, withDeferredSkillId } from '../deployed/deferred-skill-id';
import { startFunction } from '../function-host';
import { observeEndpoint, type ObservedEndpoint } from '../inspector/server';
import { projectFile } from '../project-files';
import { type OtherSkill, readPublishedSkill } from '../published-skill';
import { type SimulationOptions } from '../simulation-options';
import { shown, UsageError } from './errors';
import { otherSkill } from './other-skill';

export interface ChosenSkill {
  readonly simulation: Pick<SimulationOptions, 'published' | 'skillEndpoint' | 'skillId'>;
  readonly deployed?: Deployed;
  readonly otherSkill?: OtherSkill;
  /** There once the simulation is. */
  readonly endpoint: () => ObservedEndpoint;
  /** What is wrong with it, and can be mended while it is talked to. */
  readonly notice?: string;
}

class NoBundleError extends UsageError {
  constructor(folder: string) {
    super(
      `There is no function in ${shown(folder)}: --skill expects dist/index.mjs or dist/index.js beside skill-package/, so bundle the skill into it (docs/tutorials/existing-skill.md shows how), or leave --skill out for this project's own.`,
    );
  }
}

/**
 * The skill's function, listened to: the bundle on this machine, of the project or another skill. Throws
 * a {@link UsageError} where the other skill has none.
 */
export function bundleEnd(folder?: string): ChosenSkill {
  const other = folder === undefined ? undefined : otherSkill(folder);
  if (other && !existsSync(other.bundle)) throw new NoBundleError(folder!);
  const bundle = other?.bundle ?? projectFile('dist', 'skill', 'index.mjs');
  let observed: ObservedEndpoint;
  return {
    ...(other && { otherSkill: other }),
    simulation: {
      ...(other && { published: readPublishedSkill(other) }),
      skillEndpoint: async (environment, refused) => {
        return (observed = observeEndpoint(await startFunction({ bundle, environment, refused })));
      },
    },
    endpoint: () => observed,
  };
}

/**
 * The one that is deployed. Where it can't be reached, a person at a terminal is told why, mends it, and
 * goes on; `isTyped` is false where there is none, and then it rejects with a `DeployedFunctionError`
 * before anything is said.
 */
export async function deployedEnd(
  name: string,
  region: string | undefined,
  isTyped: boolean,
): Promise<ChosenSkill> {
  // The SDK is loaded by those alone who need it.
  const { deployedFunction } = await import('../deployed/deployed-function');
  const { deployedSkillId } = await import('../deployed/skill-id');
  const address = { name, ...(region !== undefined && { region }) };
  const ask = () => deployedSkillId(address);
  const end = (skillId: string, observed: ObservedEndpoint, notice?: string): ChosenSkill => ({
    simulation: { skillId, skillEndpoint: async () => observed },
    deployed: inAccount(name),
    endpoint: () => observed,
    ...(notice !== undefined && { notice }),
  });
  try {
    return end(await ask(), observeEndpoint(deployedFunction(address)));
  } catch (error) {
    if (!isTyped || !(error instanceof DeployedFunctionError)) throw error;
    const late = withDeferredSkillId(deployedFunction(address), ask);
    return end(NO_SKILL_ID, observeEndpoint(late), error.message);
  }
}
