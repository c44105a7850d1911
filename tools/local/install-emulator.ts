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

/** Ctrl+C, or an end from elsewhere, while it was being installed. */
export class InterruptedError extends EmulatorError {
  constructor(cause: unknown) {
    super(
      'The emulated AWS was not installed to its end, because that was interrupted: run it again, and it begins anew.',
      cause,
    );
  }
}

export class NoEnvironmentError extends EmulatorError {
  constructor(folder: string, cause: unknown) {
    const said = printedBy(cause).trim().split('\n').at(-1) || 'python3 did not say why';
    super(
      `Python could not make the emulated AWS a folder at ${folder} (${said}): look whether it can be written, and has room.`,
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
    if (isInterrupt(error)) throw new InterruptedError(error);
    if (isWithoutVenv(error)) throw new NoPythonError(error);
    throw new NoEnvironmentError(folder, error);
  }
  try {
    const pip = join(folder, 'bin', 'pip');
    execFileSync(pip, ['install', '--quiet', ...PACKAGES], { stdio: 'pipe' });
  } catch (error) {
    throw isInterrupt(error) ? new InterruptedError(error) : new NoPackagesError(error);
  }
  return command;
}

interface Failure {
  readonly code?: string;
  readonly signal?: string | null;
  readonly stdout?: Buffer | null;
  readonly stderr?: Buffer | null;
}

const printedBy = (error: unknown): string => {
  const { stdout, stderr } = error as Failure;
  return `${String(stdout ?? '')}\n${String(stderr ?? '')}`;
};

/** Python and pip may catch the signal, and end with a code of their own. */
const isInterrupt = (error: unknown): boolean =>
  Boolean((error as Failure).signal) ||
  /KeyboardInterrupt|died with <Signals\.|Operation cancelled by user/.test(printedBy(error));

/** Debian keeps venv in a package of its own, and tells so on standard output. */
const isWithoutVenv = (error: unknown): boolean =>
  (error as Failure).code === 'ENOENT' ||
  /No module named|ensurepip is not available/.test(printedBy(error));
