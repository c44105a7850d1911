import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../paths';
import {
  type Failure,
  InterruptedError,
  NoEnvironmentError,
  NoPackagesError,
  NoPythonError,
  printedBy,
} from './install-errors';

/** An AWS made by others, in one Python process: CloudFormation, Lambda, DynamoDB and the rest. */
const PACKAGES = ['ministack==1.5.33', 'cryptography==46.0.3'];

/**
 * Installs the emulator into a folder if it isn't there, and returns its command. Throws an
 * `EmulatorError`.
 *
 * @param folder of its own @default .cache/emulator
 */
export function installEmulator(folder = fromRoot('.cache', 'emulator')): string {
  const command = join(folder, 'bin', 'ministack');
  if (existsSync(command)) return command;
  try {
    execFileSync('python3', ['-m', 'venv', '--clear', folder], { stdio: 'pipe' });
  } catch (error) {
    if (isInterrupt(error)) throw new InterruptedError(error);
    if (isWithoutVenv(error)) throw new NoPythonError(error);
    throw new NoEnvironmentError(folder, error);
  }
  try {
    const pip = join(folder, 'bin', 'pip');
    execFileSync(pip, ['install', '--quiet', ...PACKAGES], { stdio: 'pipe' });
  } catch (error) {
    throw isInterrupt(error) ? new InterruptedError(error) : new NoPackagesError(PACKAGES, error);
  }
  return command;
}

/** Python and pip may catch the signal, and end with a code of their own. */
const isInterrupt = (error: unknown): boolean =>
  Boolean((error as Failure).signal) ||
  /KeyboardInterrupt|died with <Signals\.|Operation cancelled by user/.test(printedBy(error));

/** Debian keeps venv in a package of its own, and tells so on standard output. */
const isWithoutVenv = (error: unknown): boolean =>
  (error as Failure).code === 'ENOENT' ||
  /No module named|ensurepip is not available/.test(printedBy(error));
