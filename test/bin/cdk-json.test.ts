import { readJson } from '../docs/support/follower';
import { fromRoot } from '../../tools/paths';

interface CdkJson {
  readonly build?: string;
  readonly watch?: { readonly include: readonly string[] };
}

it.each(['.', 'templates/skill'])(
  '%s/cdk.json lets cdk watch build and deploy a change of code, models, account linking or settings',
  (project) => {
    const { build, watch } = readJson(fromRoot(project, 'cdk.json')) as CdkJson;
    expect(build).toBe('npm run -s build');
    expect(watch?.include).toEqual(
      expect.arrayContaining([
        'bin/**',
        'lambda/**',
        'skill-package/**',
        'stages/**',
        'account-linking.json',
      ]),
    );
  },
);
