import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fromRoot } from '../../tools/paths';

interface Job {
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const text = (name: string) => readFileSync(fromRoot('.github', 'workflows', name), 'utf8');
const workflow = (name: string) => parse(text(name)) as Workflow;
const job = (name: string, id: string): Job => workflow(name).jobs[id]!;
const packageJson = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

describe.each(['ci.yml', 'deploy.yml'])('%s', (name) => {
  it('pins each action to a commit, and names its version', () => {
    const actions = text(name).match(/uses: .+/g)!;
    expect(actions.filter((one) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(one))).toEqual([]);
  });

  it('runs scripts of package.json, and its version of the CDK', () => {
    const scripts = [...text(name).matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script!);
    expect(scripts.filter((script) => !(script in packageJson.scripts))).toEqual([]);
    const versions = [...text(name).matchAll(/aws-cdk@([\d.]+)/g)].map(([, version]) => version);
    for (const version of versions) expect(version).toBe(packageJson.devDependencies['aws-cdk']);
  });

  it('only reads the repository, unless a job says otherwise', () => {
    expect(workflow(name).permissions).toEqual({ contents: 'read' });
  });
});

describe('the check of a pull request', () => {
  it('has no credentials where it runs the code of the pull request', () => {
    expect(job('ci.yml', 'check').permissions).toBe(undefined);
  });

  it('runs no code of the pull request where it has credentials', () => {
    const { permissions, steps } = job('ci.yml', 'diff');
    expect(permissions).toEqual({ 'id-token': 'write', 'pull-requests': 'write' });
    const used = steps.map(({ uses = '', run = '' }) => uses + run).join('\n');
    expect(used).not.toMatch(/actions\/checkout|npm (ci|run|test|start)/);
  });
});

describe('a deploy', () => {
  it('needs the approval of the environment of its stage, and runs one at a time for each stage', () => {
    const { environment, concurrency } = job('deploy.yml', 'deploy');
    expect(environment).toBe("${{ inputs.stage || 'team' }}");
    expect(concurrency).toEqual({
      group: "deploy-${{ inputs.stage || 'team' }}",
      'cancel-in-progress': false,
    });
  });

  it('ends with a smoke test', () => {
    const runs = job('deploy.yml', 'deploy').steps.flatMap(({ run = [] }) => run);
    const deploy = runs.findIndex((run) => run.includes('cdk deploy'));
    expect(runs[deploy + 1]).toBe('npm run smoke-test -- --stage "$STAGE"');
  });
});
