import { Option } from 'commander';
import {
  FAULT_KINDS,
  FAULT_NAMES,
  type FaultKind,
  type FaultName,
  isFaultKind,
  isFaultName,
} from '../faults';
import { either, quoted, UsageError } from './errors';

/** Splits at the first `=`. Throws a {@link UsageError}. */
export function splitPair(text: string, option: string, form: string): readonly [string, string] {
  const at = text.indexOf('=');
  if (at > 0) return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  throw new UsageError(`${option} ${quoted(text)} is not of the form ${form}.`);
}

/** Reads `lwa=refused`. Throws a {@link UsageError}. */
export function readFault(text: string, option = '--fail'): readonly [FaultName, FaultKind] {
  const [name, kind] = splitPair(text, option, 'NAME=KIND, like lwa=timeout');
  if (!isFaultName(name)) {
    throw new UsageError(
      `${option}: ${quoted(name)} has no faults: choose ${either(FAULT_NAMES)}.`,
    );
  }
  if (!isFaultKind(kind)) {
    throw new UsageError(
      `${option}: ${quoted(kind)} is not a kind of fault: choose ${either(FAULT_KINDS)}.`,
    );
  }
  return [name, kind];
}

export type InitialFaults = Readonly<Partial<Record<FaultName, FaultKind>>>;

export const failOption = (): Option =>
  new Option(
    '--fail <NAME=KIND>',
    `make NAME fail, one of ${FAULT_NAMES.join(', ')}; KIND is ${either(FAULT_KINDS)}; may be repeated`,
  )
    .argParser((text: string, all: InitialFaults): InitialFaults => {
      const [name, kind] = readFault(text);
      return { ...all, [name]: kind };
    })
    .default({}, 'none');
