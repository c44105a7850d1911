import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Deployed, limitsInAccount } from '../deployed/deployed';
import { DeployedFunctionError } from '../deployed/errors';
import { UNKNOWN_SKILL_ID, withDeferredSkillId } from '../deployed/deferred-skill-id';
import { reloadableEndpoint, type ReloadableEndpoint, startFunction } from '../function-host';
import { observeEndpoint, type ObservedEndpoint } from '../inspector/server';
import { projectFile } from '../../skill-source/project-file';
import { readPublishedSkill } from '../published-skill';
import { type SimulationOptions } from '../simulation-options';
import { skillFiles, type SkillFiles } from '../skill-files';
import { shown, UsageError } from './errors';
import { rebuild } from './rebuild';

export interface ChosenSkill {
  readonly simulation: Pick<
    SimulationOptions,
    'isOtherSkill' | 'published' | 'skillEndpoint' | 'skillId'
  >;
  readonly deployed?: Deployed;
  readonly otherSkill?: SkillFiles;
  /** Available once the simulation has started. */
  readonly endpoint: () => ObservedEndpoint;
  /** A problem with the endpoint that can be fixed during the conversation. */
  readonly notice?: string;
  /** Files of the skill, and a function that loads them again. Undefined for a deployed function. */
  readonly reload?: { readonly paths: readonly string[]; readonly run: () => Promise<void> };
}

/**
 * The bundle of the project or of another skill as an observed endpoint. Throws a {@link UsageError} if
 * the other skill has no bundle.
 */
export function localSkill(directory?: string): ChosenSkill {
  const files = skillFiles(directory);
  const { bundle } = files;
  const other = directory === undefined ? undefined : files;
  if (other && !existsSync(bundle)) {
    throw new UsageError(
      `There is no function in ${shown(directory!)}: bundle the skill into dist/index.mjs, .cjs or .js beside skill-package/ (docs/tutorials/existing-skill.md shows how).`,
    );
  }
  let observed: ObservedEndpoint;
  let endpoint: ReloadableEndpoint;
  let published = readPublishedSkill(files);
  return {
    ...(other && { otherSkill: other }),
    simulation: {
      published: () => published,
      ...(other && { isOtherSkill: true }),
      skillEndpoint: async (environment, onRefused) => {
        endpoint = await reloadableEndpoint((clockOffsetMs) =>
          startFunction({ bundle, environment, onRefused, clockOffsetMs }),
        );
        return (observed = observeEndpoint(endpoint));
      },
    },
    endpoint: () => observed,
    reload: {
      paths: other
        ? [dirname(bundle), other.skillPackage, other.accountLinking]
        : ['lambda', 'skill-package', 'account-linking.json'].map((path) => projectFile(path)),
      run: async () => {
        if (!other) await rebuild();
        const next = readPublishedSkill(files);
        await endpoint.reload();
        published = next;
      },
    },
  };
}

/**
 * A deployed function as an observed endpoint. If the function cannot be reached, a user at a terminal gets
 * a notice and can fix it during the conversation; otherwise rejects with a `DeployedFunctionError`.
 */
export async function deployedSkill(
  name: string,
  region: string | undefined,
  isInteractive: boolean,
): Promise<ChosenSkill> {
  // Loads the AWS SDK only when it is needed.
  const { deployedFunction } = await import('../deployed/deployed-function');
  const { deployedSkillId } = await import('../deployed/skill-id');
  const address = { name, ...(region !== undefined && { region }) };
  const ask = () => deployedSkillId(address);
  const chosen = (skillId: string, observed: ObservedEndpoint, notice?: string): ChosenSkill => ({
    simulation: { skillId, skillEndpoint: async () => observed },
    deployed: limitsInAccount(name),
    endpoint: () => observed,
    ...(notice !== undefined && { notice }),
  });
  try {
    return chosen(await ask(), observeEndpoint(deployedFunction(address)));
  } catch (error) {
    if (!isInteractive || !(error instanceof DeployedFunctionError)) throw error;
    const late = withDeferredSkillId(deployedFunction(address), ask);
    return chosen(UNKNOWN_SKILL_ID, observeEndpoint(late), error.message);
  }
}
