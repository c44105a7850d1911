import { readFileSync } from 'node:fs';
import { fromRoot } from '../../tools/paths';
import { problemOf } from '../docs/support/commands';
import { job, textOf as text, workflow, WORKFLOWS } from './workflows';

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest = (...path: string[]) =>
  JSON.parse(readFileSync(fromRoot(...path, 'package.json'), 'utf8')) as Manifest;

const commandsOf = (name: string): string[] =>
  Object.keys(workflow(name).jobs)
    .flatMap((id) => job(name, id).steps)
    .flatMap(({ run = '' }) => run.split('\n'))
    .map((command) => command.trim());

describe.each(WORKFLOWS)('%s', (name) => {
  it('pins each action to a commit, and names its version', () => {
    const actions = text(name).match(/uses: .+/g)!;
    expect(actions.filter((one) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(one))).toEqual([]);
  });

  it.each(['.', 'templates/skill'])(
    'runs only npm scripts and the version of the CDK that %s/package.json has',
    (path) => {
      const { scripts, devDependencies } = manifest(path);
      const used = [...text(name).matchAll(/npm run ([\w:-]+)(?! --if-present)\b/g)];
      expect(used.map(([, script]) => script!).filter((script) => !(script in scripts))).toEqual(
        [],
      );
      const versions = [...text(name).matchAll(/aws-cdk@([\d.]+)/g)].map(([, version]) => version);
      for (const version of versions) expect(version).toBe(devDependencies['aws-cdk']);
    },
  );

  it('runs commands with options that exist', () => {
    const commands = commandsOf(name).filter((command) => /^(npm|npx cdk) /.test(command));
    expect(commands.length).toBeGreaterThan(3);
    expect(commands.filter((command) => problemOf(command) !== undefined)).toEqual([]);
  });

  it('only reads the repository, unless a job says otherwise', () => {
    expect(workflow(name).permissions).toEqual({ contents: 'read' });
  });
});

describe('the check of a pull request', () => {
  it('has no permissions of its own in the job that runs the code of the pull request', () => {
    expect(job('ci.yml', 'check').permissions).toBe(undefined);
  });

  it('runs no code of the pull request in the job that has AWS credentials', () => {
    const { permissions, steps } = job('ci.yml', 'diff');
    expect(permissions).toEqual({ 'id-token': 'write', 'pull-requests': 'write' });
    const used = steps.map(({ uses = '', run = '' }) => uses + run).join('\n');
    expect(used).not.toMatch(/actions\/checkout|npm (ci|run|test|start)/);
  });
});

describe('a deploy', () => {
  it('runs in the environment of its stage, which can require an approval, and one at a time for each stage', () => {
    const { environment, concurrency } = job('deploy.yml', 'deploy');
    expect(environment).toBe("${{ inputs.stage || 'team' }}");
    expect(concurrency).toEqual({
      group: "deploy-${{ inputs.stage || 'team' }}",
      'cancel-in-progress': false,
    });
  });

  it('is followed by a smoke test', () => {
    const runs = job('deploy.yml', 'deploy').steps.flatMap(({ run = [] }) => run);
    const deploy = runs.findIndex((run) => run.includes('cdk deploy'));
    expect(runs[deploy + 1]).toBe('npm run smoke-test -- --stage "$STAGE"');
  });
});
