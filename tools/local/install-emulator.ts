import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../paths';

/** An AWS made by others, in one Python process: CloudFormation, Lambda, DynamoDB and the rest. */
const PACKAGES = ['ministack==1.5.33', 'cryptography==46.0.3'];

/** Base of what keeps the emulated AWS from being there: one sentence, with the way out. */
export class EmulatorError extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = new.target.name;
  }
}

export class NoPythonError extends EmulatorError {
  constructor(cause: unknown) {
    super(
      'The emulated AWS needs Python 3 with its venv module, which was not found: install python3 and python3-venv, or leave this out (npm test does not need it).',
      cause,
    );
  }
}

export class NoPackagesError extends EmulatorError {
  constructor(cause: unknown) {
    super(
      `The emulated AWS could not be installed: pip did not get ${PACKAGES.join(' and ')}, so look at the network, or at where pip finds its packages.`,
      cause,
    );
  }
}

/**
 * Installs the emulator into a folder if it isn't there, and returns its command. Throws an
 * {@link EmulatorError}.
 *
 * @param folder of its own @default .cache/emulator
 */
export function installEmulator(folder = fromRoot('.cache', 'emulator')): string {
  const command = join(folder, 'bin', 'ministack');
  if (existsSync(command)) return command;
  try {
    execFileSync('python3', ['-m', 'venv', '--clear', folder], { stdio: 'pipe' });
  } catch (error) {
    throw new NoPythonError(error);
  }
  try {
    const pip = join(folder, 'bin', 'pip');
    execFileSync(pip, ['install', '--quiet', ...PACKAGES], { stdio: 'pipe' });
  } catch (error) {
    throw new NoPackagesError(error);
  }
  return command;
}
