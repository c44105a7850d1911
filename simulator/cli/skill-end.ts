import { existsSync } from 'node:fs';
import { type Deployed, inAccount } from '../deployed/deployed';
import { DeployedFunctionError } from '../deployed/errors';
import { NO_SKILL_ID, withLateSkillId } from '../deployed/late-skill-id';
import { startFunction } from '../function-host';
import { tap, type Tap } from '../page-server';
import { projectFile } from '../project-files';
import { type OtherSkill, readPublishedSkill } from '../published-skill';
import { type WorldOptions } from '../world-options';
import { shown, UsageError } from './errors';
import { otherSkill } from './other-skill';

export interface TappedEnd {
  readonly world: Pick<WorldOptions, 'published' | 'skillEnd' | 'skillId'>;
  readonly deployed?: Deployed;
  readonly otherSkill?: OtherSkill;
  /** There once the world is. */
  readonly tap: () => Tap;
  /** What is wrong with it, and can be mended while it is talked to. */
  readonly notice?: string;
}

class NoBundleError extends UsageError {
  constructor(folder: string) {
    super(
      `There is no function in ${shown(folder)}: --skill expects dist/index.mjs or dist/index.js beside skill-package/, so bundle the skill into it (docs/adopting.md shows how), or leave --skill out for this project's own.`,
    );
  }
}

/**
 * The skill's function, listened to: the bundle on this machine, of the project or another skill. Throws
 * a {@link UsageError} where the other skill has none.
 */
export function bundleEnd(folder?: string): TappedEnd {
  const other = folder === undefined ? undefined : otherSkill(folder);
  if (other && !existsSync(other.bundle)) throw new NoBundleError(folder!);
  const bundle = other?.bundle ?? projectFile('dist', 'skill', 'index.mjs');
  let tapped: Tap;
  return {
    ...(other && { otherSkill: other }),
    world: {
      ...(other && { published: readPublishedSkill(other) }),
      skillEnd: async (environment, refused) => {
        return (tapped = tap(await startFunction({ bundle, environment, refused })));
      },
    },
    tap: () => tapped,
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
): Promise<TappedEnd> {
  // The SDK is loaded by those alone who need it.
  const { deployedFunction } = await import('../deployed/deployed-function');
  const { deployedSkillId } = await import('../deployed/skill-id');
  const address = { name, ...(region !== undefined && { region }) };
  const ask = () => deployedSkillId(address);
  const end = (skillId: string, tapped: Tap, notice?: string): TappedEnd => ({
    world: { skillId, skillEnd: async () => tapped },
    deployed: inAccount(name),
    tap: () => tapped,
    ...(notice !== undefined && { notice }),
  });
  try {
    return end(await ask(), tap(deployedFunction(address)));
  } catch (error) {
    if (!isTyped || !(error instanceof DeployedFunctionError)) throw error;
    const late = withLateSkillId(deployedFunction(address), ask);
    return end(NO_SKILL_ID, tap(late), error.message);
  }
}
