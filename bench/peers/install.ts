import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fromRoot } from '../../tools/paths';

const DIRECTORIES = ['bench', 'bench/peers/official'];

export function installPeers(): void {
  for (const directory of DIRECTORIES.filter(isOutdated)) {
    console.error(`Installing ${directory} …`);
    execFileSync('npm', ['ci', '--no-fund', '--no-audit', '--ignore-scripts', '--silent'], {
      cwd: fromRoot(directory),
      stdio: 'inherit',
    });
  }
}

function isOutdated(directory: string): boolean {
  const installed = fromRoot(directory, 'node_modules/.package-lock.json');
  const lockfile = fromRoot(directory, 'package-lock.json');
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(lockfile).mtimeMs;
}
