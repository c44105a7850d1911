import { format, resolveConfig } from 'prettier';
import { fromRoot } from '../../../../tools/paths';
import { type EndState } from './end-states';
import { FAULTS, type Fault } from './faulty-server';
import { TIME_LIMITS_MS, FAULT_TARGETS, type FaultTarget } from './services';

export const MATRIX_FILE = fromRoot('docs/evidence/fault-matrix.md');
export const MAX_TURN_MS = 3_000;

export interface Cell {
  readonly turn: string;
  readonly target: FaultTarget;
  readonly fault: Fault;
  readonly endState: EndState;
  readonly elapsedMs: number;
}

export async function matrixDocument(cells: readonly Cell[]): Promise<string> {
  const limits = Object.entries(TIME_LIMITS_MS).map(([name, ms]) => `${name} ${ms} ms`);
  const turns = [...new Set(cells.map(({ turn }) => turn))];
  const text = `# Fault matrix

The property test \`faults.property.test.ts\` plays every cell: the real skill, a real table engine and
real sockets that fail, on a fake clock that jumps to the next timer. A section is a turn of the customer, a
row is a fault, and a column is the dependency that has the fault. Each cell names
the end of the turn for the customer, and the seconds that the turn took; at most ${MAX_TURN_MS / 1000} s are allowed.
After each turn the fault ends, and the test takes the customer's next turn, which must succeed.

Time limits of the skill's calls: ${limits.join(', ')}.

${turns.map((turn) => section(turn, cells)).join('\n')}`;
  const options = await resolveConfig(MATRIX_FILE);
  return format(text, { ...options, parser: 'markdown' });
}

function section(turn: string, cells: readonly Cell[]): string {
  const rows = FAULTS.map((fault) => {
    const row = FAULT_TARGETS.map((target) => {
      const cell = cells.find(
        (one) => one.turn === turn && one.target === target && one.fault === fault,
      )!;
      return `${cell.endState}, ${(cell.elapsedMs / 1000).toFixed(1)} s`;
    });
    return `| ${[fault, ...row].join(' | ')} |`;
  });
  return `## ${turn}

| | ${FAULT_TARGETS.join(' | ')} |
|${' --- |'.repeat(FAULT_TARGETS.length + 1)}
${rows.join('\n')}
`;
}
