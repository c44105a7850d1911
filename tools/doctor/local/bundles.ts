import { type Check, passOrFail } from '../check';
import { type Project } from '../project';

/** What a deploy ships is built from the sources as they are now. */
export const bundleChecks = ({ bundleProblem }: Project): readonly Check[] => [
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
