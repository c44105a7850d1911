import { SkillSourceError } from '../../skill-source/errors';
import { DeployedFunctionError } from '../deployed/errors';
import { FunctionHostError } from '../function-host';
import { PortError } from '../http';
import { SavedConversationError } from '../replay';
import { StateFileError } from '../smapi/errors';
import { UsageError } from './errors';

/** Errors that the user can fix. */
const USER_ERRORS = [
  UsageError,
  PortError,
  FunctionHostError,
  DeployedFunctionError,
  SavedConversationError,
  SkillSourceError,
  StateFileError,
];

/**
 * Exits with the result of `run`, or with 2 after an error. A closed standard output (`| head`) is not an
 * error.
 */
export function runCommand(run: () => Promise<number>): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  run().then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      process.stderr.write(`${sentenceOf(error)}\n`);
      process.exitCode = 2;
    },
  );
}

function sentenceOf(error: unknown): string {
  if (USER_ERRORS.some((kind) => error instanceof kind)) return oneLine((error as Error).message);
  const [name, message] =
    error instanceof Error ? [error.name, error.message] : ['', String(error)];
  return `The simulator failed, which is a bug in it: ${oneLine(`${name} ${message}`)}`;
}

const oneLine = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, ' ');
