import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../../tools/paths';

const PACKAGE = 'awscli==1.45.11';

/** Directory of the `aws` command, for PATH. Installs it into `.cache/` if there is none. */
export function awsCliDirectory(): string {
  const directory = fromRoot('.cache', 'aws-cli');
  const bin = join(directory, 'bin');
  if (existsSync(join(bin, 'aws'))) return bin;
  execFileSync('python3', ['-m', 'venv', '--clear', directory], { stdio: 'pipe' });
  execFileSync(join(bin, 'pip'), ['install', '--quiet', PACKAGE], { stdio: 'pipe' });
  return bin;
}
