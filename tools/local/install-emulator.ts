import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError, type ToolErrorCode } from '../errors';
import { fromRoot } from '../paths';

/** An emulator of AWS in one Python process: CloudFormation, Lambda, DynamoDB and others. */
const PACKAGES = ['ministack==1.5.33', 'cryptography==46.0.3'];

/**
 * @param directory holds nothing else, because `venv --clear` empties it
 * @returns path of the emulator's command
 * @throws ToolError
 */
export function installEmulator(directory = fromRoot('.cache', 'emulator')): string {
  const command = join(directory, 'bin', 'ministack');
  if (existsSync(command)) return command;
  run('python3', ['-m', 'venv', '--clear', directory], (failure) =>
    isPythonOrVenvMissing(failure)
      ? pythonMissing(failure)
      : environmentNotCreated(directory, failure),
  );
  // `--no-compile` saves time: Python compiles a module at its first import, and the emulator imports few.
  const install = ['install', '--quiet', '--no-compile', ...PACKAGES];
  run(join(directory, 'bin', 'pip'), install, packagesNotInstalled);
  return command;
}

/** The error that `execFileSync` throws. */
interface Failure {
  readonly code?: string;
  readonly signal?: string | null;
  readonly stdout?: Buffer | null;
  readonly stderr?: Buffer | null;
}

function run(
  command: string,
  args: readonly string[],
  errorFor: (failure: Failure) => ToolError,
): void {
  try {
    execFileSync(command, args, { stdio: 'pipe' });
  } catch (error) {
    const failure = error as Failure;
    throw isInterrupt(failure) ? interrupted(failure) : errorFor(failure);
  }
}

/** Python and pip may catch the signal, and end with an exit code of their own. */
const isInterrupt = (failure: Failure): boolean =>
  Boolean(failure.signal) ||
  /KeyboardInterrupt|died with <Signals\.|Operation cancelled by user/.test(outputOf(failure));

/** On Debian, venv is a separate package; the error is on standard output. */
const isPythonOrVenvMissing = (failure: Failure): boolean =>
  failure.code === 'ENOENT' || /No module named|ensurepip is not available/.test(outputOf(failure));

const outputOf = ({ stdout, stderr }: Failure): string =>
  `${String(stdout ?? '')}\n${String(stderr ?? '')}`;

const errorWith = (code: ToolErrorCode, message: string) => (cause: Failure) =>
  new ToolError(code, message, { cause });

const interrupted = errorWith(
  'interrupted',
  'The installation of the emulated AWS was interrupted: run the command again.',
);

const pythonMissing = errorWith(
  'pythonMissing',
  'The emulated AWS needs Python 3 with its venv module: install python3 and python3-venv, or skip this command: npm test does not need it.',
);

const packagesNotInstalled = errorWith(
  'packagesNotInstalled',
  `pip could not install ${PACKAGES.join(' and ')} for the emulated AWS: check the network, and the package index of pip.`,
);

function environmentNotCreated(directory: string, cause: Failure): ToolError {
  const reason = outputOf(cause).trim().split('\n').at(-1) || 'python3 gave no reason';
  const message = `Python could not create the directory ${directory} for the emulated AWS (${reason}): check that it is writable and the disk is not full.`;
  return errorWith('environmentNotCreated', message)(cause);
}
