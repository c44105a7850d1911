import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installEmulator } from '../../tools/local/install-emulator';
import { fromRoot } from '../../tools/paths';

const PACKAGE = 'awscli==1.45.11';

export function awsCliDirectory(): string {
  const directory = fromRoot('.cache', 'aws-cli');
  const bin = join(directory, 'bin');
  if (existsSync(join(bin, 'aws'))) return bin;
  execFileSync('python3', ['-m', 'venv', '--clear', '--without-pip', directory], { stdio: 'pipe' });
  // The pip of the emulator, because installing another pip takes as long as installing the package.
  const pip = join(dirname(installEmulator()), 'pip');
  execFileSync(pip, ['--python', directory, 'install', '--quiet', PACKAGE], { stdio: 'pipe' });
  return bin;
}
