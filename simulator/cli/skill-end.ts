import { deployedFunction } from '../deployed/deployed-function';
import { deployedSkillId } from '../deployed/skill-id';
import { startFunction } from '../function-host';
import { tap, type Tap } from '../page-server';
import { projectFile } from '../project-files';
import { type WorldOptions } from '../world-options';

export interface TappedEnd {
  readonly world: Pick<WorldOptions, 'skillEnd' | 'skillId'>;
  /** There once the world is. */
  readonly tap: () => Tap;
}

/** The skill's function, listened to: the one that is deployed, or the bundle on this machine. */
export async function tappedEnd(name?: string, region?: string): Promise<TappedEnd> {
  let tapped: Tap | undefined;
  const bundle = projectFile('dist', 'skill', 'index.mjs');
  const skillId = name === undefined ? undefined : await deployedSkillId(name, region);
  return {
    world: {
      ...(skillId !== undefined && { skillId }),
      skillEnd: async (environment) =>
        (tapped = tap(
          name === undefined
            ? await startFunction({ bundle, environment })
            : deployedFunction({ name, ...(region !== undefined && { region }) }),
        )),
    },
    tap: () => tapped!,
  };
}
