import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fromRoot } from '../../tools/paths';

const FOLDERS = ['bench', 'bench/peers/official'];

/** Installs the packages that only the bench needs, each from its lockfile, unless they are installed. */
export function installPeers(): void {
  for (const folder of FOLDERS.filter(isMissing)) {
    console.error(`Installing ${folder} …`);
    execFileSync('npm', ['ci', '--no-fund', '--no-audit', '--ignore-scripts', '--silent'], {
      cwd: fromRoot(folder),
      stdio: 'inherit',
    });
  }
}

function isMissing(folder: string): boolean {
  const installed = fromRoot(folder, 'node_modules/.package-lock.json');
  const lockfile = fromRoot(folder, 'package-lock.json');
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(lockfile).mtimeMs;
}
