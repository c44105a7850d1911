import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { emptyState, type SmapiState } from './state';

/** State can't be kept where it was wanted: one sentence, with the way out. */
export class StateFileError extends Error {
  override name = 'StateFileError';

  constructor(file: string, problem: string, options?: ErrorOptions) {
    super(`${JSON.stringify(file)} ${problem}.`, options);
  }
}

const OTHER_FILE = 'choose another file to keep the state in';
const NO_STATE = `holds no state of the simulated Skill Management API: ${OTHER_FILE}`;

/**
 * State that outlives the process, secrets included: for a developer's own machine. What could not be
 * written later is refused at once.
 *
 * @throws StateFileError
 */
export function readState(file: string | undefined): SmapiState {
  if (file === undefined) return emptyState();
  refuseFolder(file);
  return existsSync(file) ? parsed(file, readText(file)) : emptyState();
}

function refuseFolder(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) {
    const problem = `is in a folder that does not exist: make it, or ${OTHER_FILE}`;
    throw new StateFileError(file, problem);
  }
  if (existsSync(file) && !statSync(file).isFile()) {
    throw new StateFileError(file, `is no file: ${OTHER_FILE}`);
  }
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const problem = `is in a folder that this user may not write: ${OTHER_FILE}`;
    throw new StateFileError(file, problem, { cause });
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new StateFileError(file, `can't be read: ${OTHER_FILE}`, { cause });
  }
}

function parsed(file: string, text: string): SmapiState {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const isDamaged = text.startsWith('{"skills":');
    const problem = isDamaged
      ? `holds a state that was damaged: remove it, or ${OTHER_FILE}`
      : NO_STATE;
    throw new StateFileError(file, problem, { cause });
  }
  if (!isState(value)) throw new StateFileError(file, NO_STATE);
  return value;
}

const isState = (value: unknown): value is SmapiState =>
  isObject(value) &&
  'skills' in value &&
  isObject(value.skills) &&
  'imports' in value &&
  isObject(value.imports);

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Written beside it first, so that a process that ends half-way leaves the former state. */
export function writeState(file: string | undefined, state: SmapiState): void {
  if (file === undefined) return;
  const next = `${file}.next`;
  writeFileSync(next, JSON.stringify(state), { mode: 0o600 });
  renameSync(next, file);
}
