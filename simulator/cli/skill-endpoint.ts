import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type DeploymentLimits, limitsInAccount } from '../deployed/deployment-limits';
import { DeployedFunctionError } from '../deployed/errors';
import { UNKNOWN_SKILL_ID, withDeferredSkillId } from '../deployed/deferred-skill-id';
import { reloadableEndpoint, type ReloadableEndpoint, startFunction } from '../function-host';
import { observeEndpoint, type ObservedEndpoint } from '../inspector/server';
import { pagePath } from '../../skill-source/page-path';
import { projectFile } from '../../skill-source/project-file';
import { readPublishedSkill } from '../published-skill';
import { type SimulationOptions } from '../simulation-options';
import { skillFiles, type SkillFiles } from '../skill-files';
import { quoted, UsageError } from './errors';
import { rebuildSkill } from './rebuild-skill';

export interface ChosenSkill {
  readonly simulationOptions: Pick<
    SimulationOptions,
    'isOtherSkill' | 'published' | 'skillEndpoint' | 'skillId'
  >;
  readonly deploymentLimits?: DeploymentLimits;
  readonly otherSkill?: SkillFiles;
  /** Available once the simulation has started. */
  readonly endpoint: () => ObservedEndpoint;
  /** A problem that the user can fix during the conversation. */
  readonly notice?: string;
  /** Files to watch, and a function that loads the skill again. Undefined for a deployed function. */
  readonly reload?: { readonly paths: readonly string[]; readonly run: () => Promise<void> };
}

/**
 * Throws a {@link UsageError} if the directory has no bundle.
 *
 * @param directory of another skill. @default the project of the current directory
 */
export function localSkill(directory?: string): ChosenSkill {
  const files = skillFiles(directory);
  const { bundle } = files;
  const other = directory === undefined ? undefined : files;
  if (other && !existsSync(bundle)) {
    throw new UsageError(
      `There is no function in ${quoted(directory!)}: bundle the skill into dist/index.mjs, .cjs or .js beside skill-package/ (${pagePath('tutorials', 'existing-skill.md')} shows how).`,
    );
  }
  let observed: ObservedEndpoint;
  let endpoint: ReloadableEndpoint;
  let published = readPublishedSkill(files);
  return {
    ...(other && { otherSkill: other }),
    simulationOptions: {
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
        if (!other) await rebuildSkill();
        const next = readPublishedSkill(files);
        await endpoint.reload();
        published = next;
      },
    },
  };
}

/**
 * If the function cannot be reached, rejects with a `DeployedFunctionError`; at a terminal, returns a notice
 * instead, because the user can fix it during the conversation.
 */
export async function deployedSkill(
  name: string,
  region: string | undefined,
  { isInteractive, isOtherSkill }: { isInteractive: boolean; isOtherSkill: boolean },
): Promise<ChosenSkill> {
  // The AWS SDK is slow to load, and a local skill does not need it.
  const { deployedFunction } = await import('../deployed/deployed-function');
  const { deployedSkillId } = await import('../deployed/skill-id');
  const address = { name, ...(region !== undefined && { region }) };
  const readSkillId = () => deployedSkillId(address);
  const chosen = (skillId: string, observed: ObservedEndpoint, notice?: string): ChosenSkill => ({
    simulationOptions: { skillId, isOtherSkill, skillEndpoint: async () => observed },
    deploymentLimits: limitsInAccount(name),
    endpoint: () => observed,
    ...(notice !== undefined && { notice }),
  });
  try {
    return chosen(await readSkillId(), observeEndpoint(deployedFunction(address)));
  } catch (error) {
    if (!isInteractive || !(error instanceof DeployedFunctionError)) throw error;
    const deferred = withDeferredSkillId(deployedFunction(address), readSkillId);
    return chosen(UNKNOWN_SKILL_ID, observeEndpoint(deferred), error.message);
  }
}
