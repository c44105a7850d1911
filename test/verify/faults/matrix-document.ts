import { type Cell, LONGEST_MS } from './check-faults';
import { FAULTS, LIMITS, TARGETS } from './faults';

export const MATRIX_FILE = 'docs/fault-matrix.md';

/** The matrix for people to read: a table for each kind of turn. */
export function matrixDocument(cells: readonly Cell[]): string {
  const turns = [...new Set(cells.map(({ turn }) => turn))];
  const limits = Object.entries(LIMITS).map(([name, ms]) => `${name} ${ms} ms`);
  return [
    '# What happens when something fails',
    '',
    'Written by `npm run verify`, which plays every cell: the real skill, a real table engine and',
    'real sockets that fail, by a clock that only limits move. Each cell says where the customer is',
    `left, and after how many seconds; ${LONGEST_MS / 1000} s is the most that is allowed. After each, with the`,
    'fault gone, the next turn goes on.',
    '',
    `What the skill waits for, and how long: ${limits.join(', ')}.`,
    ...turns.flatMap((turn) => section(turn, cells)),
    '',
  ].join('\n');
}

/** The part of the document on one kind of turn. */
export function section(turn: string, cells: readonly Cell[]): string[] {
  const rows = FAULTS.map((fault) => {
    const row = TARGETS.map((target) => {
      const cell = cells.find(
        (one) => one.turn === turn && one.target === target && one.fault === fault,
      );
      return cell ? `${cell.endState}, ${(cell.elapsedMs / 1000).toFixed(1)} s` : '';
    });
    return `| ${[fault, ...row].join(' | ')} |`;
  });
  return [
    '',
    `## ${turn[0]!.toUpperCase()}${turn.slice(1)}`,
    '',
    `| | ${TARGETS.join(' | ')} |`,
    `|${' --- |'.repeat(TARGETS.length + 1)}`,
    ...rows,
  ];
}
