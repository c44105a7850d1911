import { type Check, type CheckStatus } from './check';

const WORDS: Readonly<Record<CheckStatus, string>> = {
  holds: 'holds ',
  fails: 'FAILS ',
  unseen: 'unseen',
};

/** What a person reads: what fails first, then what only a person can see, then what holds. */
export function shownChecks(checks: readonly Check[]): string {
  if (checks.length === 0) return '';
  const order: readonly CheckStatus[] = ['fails', 'unseen', 'holds'];
  const lines = order.flatMap((status) =>
    checks.filter((check) => check.status === status).flatMap(linesOf),
  );
  return [...lines, '', summary(checks)].join('\n');
}

function linesOf({ id, status, found, expected, remedy }: Check): string[] {
  const head = `${WORDS[status]}  ${id}: ${found}`;
  if (status === 'holds') return [head];
  return [head, ...indented('must be', expected), ...indented('way out', remedy)];
}

const indented = (label: string, text: string): string[] => {
  const [first = '', ...rest] = text.split('\n');
  return [`          ${label}: ${first}`, ...rest.map((line) => `                   ${line}`)];
};

function summary(checks: readonly Check[]): string {
  const count = (status: CheckStatus) => checks.filter((check) => check.status === status).length;
  return `${count('holds')} hold, ${count('fails')} fail, ${count('unseen')} can't be seen from outside.`;
}
