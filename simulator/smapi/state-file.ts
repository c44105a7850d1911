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
import { StateFileError } from './errors';
import { emptyState, type SmapiState } from './state';
import { isObject } from '../json';

const OTHER_FILE = 'choose another file for the state';
const NO_STATE = `is not a state file of the simulated Skill Management API: ${OTHER_FILE}`;

/**
 * The state includes client secrets: it is meant for a developer's own machine. A directory that cannot be
 * written to is an error here, not at the first write.
 *
 * @throws StateFileError
 */
export function readState(file: string | undefined): SmapiState {
  if (file === undefined) return emptyState();
  checkDirectory(file);
  return existsSync(file) ? parsed(file, readText(file)) : emptyState();
}

function checkDirectory(file: string): void {
  const directory = dirname(file);
  if (!existsSync(directory)) {
    const problem = `is in a directory that does not exist: create it, or ${OTHER_FILE}`;
    throw new StateFileError(file, problem);
  }
  if (existsSync(file) && !statSync(file).isFile()) {
    throw new StateFileError(file, `is not a file: ${OTHER_FILE}`);
  }
  try {
    accessSync(directory, constants.W_OK);
  } catch (cause) {
    const problem = `is in a directory that this user cannot write to: ${OTHER_FILE}`;
    throw new StateFileError(file, problem, { cause });
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new StateFileError(file, `cannot be read: ${OTHER_FILE}`, { cause });
  }
}

function parsed(file: string, text: string): SmapiState {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const isDamaged = text.startsWith('{"skills":');
    const problem = isDamaged ? `is a damaged state file: remove it, or ${OTHER_FILE}` : NO_STATE;
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

/** Writes to a temporary file first, so that an interrupted write leaves the previous state. */
export function writeState(file: string | undefined, state: SmapiState): void {
  if (file === undefined) return;
  const next = `${file}.next`;
  writeFileSync(next, JSON.stringify(state), { mode: 0o600 });
  renameSync(next, file);
}
