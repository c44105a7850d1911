import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { fromRoot } from '../../tools/paths';

const PROJECT = [
  'account-linking.json',
  'bin',
  'cdk.json',
  'dist',
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
const PHRASES = 'lambda/ride-hailer/words/en.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'project-'));
  for (const path of PROJECT) {
    cpSync(fromRoot(path), join(root, path), { recursive: true, preserveTimestamps: true });
  }
  symlinkSync(fromRoot('node_modules'), join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Asset of the skill's function after stock `cdk synth`. */
function skillAsset(): unknown {
  execFileSync(process.execPath, [require.resolve('aws-cdk/bin/cdk'), 'synth', '--quiet'], {
    cwd: root,
    stdio: 'pipe',
    env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true' },
  });
  const file = join(root, 'cdk.out', 'RideHailer-dev-Skill.template.json');
  const template = Template.fromString(readFileSync(file, 'utf8'));
  const handlers = template.findResources('AWS::Lambda::Function', {
    Properties: { Handler: 'index.handler' },
  });
  return Object.values(handlers)[0]?.['Properties'].Code.S3Key;
}

it('deploys an edited phrase: cdk synth builds the functions first', () => {
  const before = skillAsset();
  const file = join(root, PHRASES);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/Welcome/, 'Good to see you'));
  expect(skillAsset()).not.toBe(before);
});
