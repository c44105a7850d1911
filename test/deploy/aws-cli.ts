import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../../tools/paths';

const PACKAGE = 'awscli==1.45.11';

/** Folder of the `aws` command, for PATH. Installs it into `.cache/` if there is none. */
export function awsCliFolder(): string {
  const folder = fromRoot('.cache', 'aws-cli');
  const bin = join(folder, 'bin');
  if (existsSync(join(bin, 'aws'))) return bin;
  execFileSync('python3', ['-m', 'venv', '--clear', folder], { stdio: 'pipe' });
  execFileSync(join(bin, 'pip'), ['install', '--quiet', PACKAGE], { stdio: 'pipe' });
  return bin;
}
