import { Option } from 'commander';
import { FAULT_KINDS, FAULT_NAMES, type FaultKind, type FaultName } from '../faults';
import { readFault } from './name-value';

/** Faults from the start, by name. */
export type InitialFaults = Readonly<Partial<Record<FaultName, FaultKind>>>;

export const failOption = (): Option =>
  new Option(
    '--fail <NAME=KIND>',
    `${FAULT_NAMES.join(', ')} = ${FAULT_KINDS.join(' | ')}; may be repeated`,
  )
    .argParser((text: string, all: InitialFaults): InitialFaults => {
      const [name, kind] = readFault(text);
      return { ...all, [name]: kind };
    })
    .default({}, 'none');
