import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { emptyState, type SmapiState } from './state';

/** The file that state is kept in holds something else. */
export class StateFileError extends Error {
  override name = 'StateFileError';

  constructor(file: string, options: ErrorOptions) {
    super(`${file} holds no state of the simulated Skill Management API: remove it.`, options);
  }
}

/**
 * State that outlives the process, secrets included: for a developer's own machine.
 *
 * @throws StateFileError
 */
export function readState(file: string | undefined): SmapiState {
  if (file === undefined || !existsSync(file)) return emptyState();
  try {
    const { skills, imports } = JSON.parse(readFileSync(file, 'utf8')) as SmapiState;
    return { skills: { ...skills }, imports: { ...imports } };
  } catch (cause) {
    throw new StateFileError(file, { cause });
  }
}

/** Written beside it first, so that a process that ends half-way leaves the former state. */
export function writeState(file: string | undefined, state: SmapiState): void {
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  const next = `${file}.next`;
  writeFileSync(next, JSON.stringify(state), { mode: 0o600 });
  renameSync(next, file);
}
