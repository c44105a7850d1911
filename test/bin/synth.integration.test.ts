import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
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
const PHRASES = 'lambda/ride-hailer/words/en.json';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A copy of the project, with the installed packages. */
function clone(): string {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  folders.push(root);
  for (const path of PROJECT) {
    cpSync(fromRoot(path), join(root, path), { recursive: true, preserveTimestamps: true });
  }
  symlinkSync(fromRoot('node_modules'), join(root, 'node_modules'));
  return root;
}

/**
 * Stock `cdk synth`, which builds first. Returns the names and contents of what is deployed: assets too,
 * and not the metadata files, in which the CDK notes where in the sources a construct was created.
 */
function synth(root: string): Record<string, string> {
  execFileSync(process.execPath, [require.resolve('aws-cdk/bin/cdk'), 'synth', '--quiet'], {
    cwd: root,
    stdio: 'pipe',
    env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true' },
  });
  const out = join(root, 'cdk.out');
  const files = readdirSync(out, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((file) => file.isFile() && !file.name.endsWith('.metadata.json'))
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [relative(out, file), readFileSync(file, 'utf8')]),
  );
}

/** Asset of the skill's function. */
function skillAsset(files: Record<string, string>): unknown {
  const template = Template.fromString(files['RideHailer-dev-Skill.template.json']!);
  const handlers = template.findResources('AWS::Lambda::Function', {
    Properties: { Handler: 'index.handler' },
  });
  return Object.values(handlers)[0]?.['Properties'].Code.S3Key;
}

it('synthesizes the same in two clones, and another function after a phrase was edited', () => {
  const [one, two] = [clone(), clone()];
  for (const root of [one, two]) rmSync(join(root, 'dist'), { recursive: true });
  const first = synth(one);
  expect(Object.keys(first).length).toBeGreaterThan(10);
  expect(synth(two)).toEqual(first);
  const file = join(two, PHRASES);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/Welcome/, 'Good to see you'));
  expect(skillAsset(synth(two))).not.toBe(skillAsset(first));
});
