import { type Check, passOrFail } from '../check';
import { type Project } from '../project';

/** Checks that a deploy would ship the present sources. Empty for a project with a build of its own. */
export function bundleChecks({ hasBuild, bundleProblem }: Project): readonly Check[] {
  if (!hasBuild) return [];
  return [
    passOrFail(
      {
        id: 'bundles-built',
        expected: 'bundles of skill and publisher that are newer than their sources',
        remedy: 'Run `npm run build`; `cdk deploy` and `cdk watch` do it before each synth.',
      },
      bundleProblem === undefined,
      bundleProblem ?? 'dist/skill and dist/publisher are newer than their sources',
    ),
  ];
}
