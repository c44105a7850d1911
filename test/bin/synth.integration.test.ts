import { execFileSync } from 'node:child_process';
import {
  cpSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { readStage } from '../../lib';
import { fromRoot } from '../../tools/paths';
import { job } from '../github/workflows';
import { EVERY_SETTING, stageFixture } from '../lib/support';
import { temporaryDirectory } from '../support/directory';

const PROJECT_PATHS = [
  'account-linking.json',
  'bin',
  'cdk.json',
  'docs',
  'lambda',
  'lib',
  'package-lock.json',
  'package.json',
  'simulator',
  'skill-package',
  'skill-source',
  'stages',
  'tools',
  'tsconfig.json',
];
const EDITED_SOURCE = 'lambda/linking/session.ts';

function clone(): string {
  const root = realpathSync(temporaryDirectory());
  for (const path of PROJECT_PATHS) cpSync(fromRoot(path), join(root, path), { recursive: true });
  symlinkSync(fromRoot('node_modules'), join(root, 'node_modules'));
  return root;
}

const [firstClone, secondClone] = [clone(), clone()];

/** The commands of `deploy.yml` between the install and the credentials: `cdk synth`, then the doctor. */
function stepsBeforeAws(): string[] {
  const steps = job('deploy.yml', 'deploy').steps.map(({ run, uses = '' }) => run ?? uses);
  const credentials = steps.findIndex((step) => /configure-aws-credentials/.test(step));
  return steps.slice(steps.indexOf('npm ci') + 1, credentials);
}

function runIn(root: string, step: string): void {
  execFileSync('bash', ['-e', '-c', step], {
    cwd: root,
    stdio: 'pipe',
    env: { ...process.env, STAGE: 'every', RELEASE: '', CDK_DISABLE_CLI_TELEMETRY: 'true' },
  });
}

/** @returns contents by file name, without the path of the clone, which the CDK writes into some files */
function synth(root: string): Record<string, string> {
  writeFileSync(join(root, 'stages', 'every.json'), JSON.stringify(stageFile()));
  runIn(root, stepsBeforeAws()[0]!);
  const out = join(root, 'cdk.out');
  const files = readdirSync(out, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [relative(out, file), readFileSync(file, 'utf8').replaceAll(root, '')]),
  );
}

/** The smoke test must name intents of the project's own model. */
const stageFile = () => ({
  ...stageFixture(EVERY_SETTING),
  name: undefined,
  smokeTest: readStage('dev', fromRoot('stages')).smokeTest,
});

function skillAsset(files: Record<string, string>): unknown {
  const template = Template.fromString(files['Rides-every-Skill.template.json']!);
  const handlers = template.findResources('AWS::Lambda::Function', {
    Properties: { Handler: 'index.handler' },
  });
  return Object.values(handlers)[0]?.['Properties'].Code.S3Key;
}

it('the app passes the checks of the deploy workflow, gives the same files in two clones, and another function asset for an edited source', () => {
  const first = synth(firstClone);
  for (const step of stepsBeforeAws().slice(1)) runIn(firstClone, step);
  expect(Object.keys(first).length).toBeGreaterThan(10);
  expect(synth(secondClone)).toEqual(first);
  const file = join(secondClone, EDITED_SOURCE);
  writeFileSync(file, readFileSync(file, 'utf8').replace("'accountLinking'", "'linking'"));
  expect(skillAsset(synth(secondClone))).not.toBe(skillAsset(first));
});
