import { type Check, type CheckStatus } from './check';

const LABELS: Readonly<Record<CheckStatus, string>> = {
  passes: 'passes',
  fails: 'FAILS',
  notCheckable: 'not checkable',
};
const LABEL_WIDTH = 13;
const ORDER: readonly CheckStatus[] = ['fails', 'notCheckable', 'passes'];

export function formatChecks(checks: readonly Check[]): string {
  if (checks.length === 0) return '';
  const lines = ORDER.flatMap((status) =>
    checks.filter((check) => check.status === status).flatMap(linesOf),
  );
  return [...lines, '', summary(checks)].join('\n');
}

function linesOf({ id, status, found, expected, remedy }: Check): string[] {
  const first = `${LABELS[status].padEnd(LABEL_WIDTH)}  ${id}: ${found}`;
  if (status === 'passes') return [first];
  return [first, ...indented('expected', expected), ...indented('to do', remedy)];
}

const indented = (label: string, text: string): string[] =>
  text
    .split('\n')
    .map(
      (line, index) => `${' '.repeat(LABEL_WIDTH + 2)}${index === 0 ? `${label}: ` : '  '}${line}`,
    );

function summary(checks: readonly Check[]): string {
  const count = (status: CheckStatus) => checks.filter((check) => check.status === status).length;
  return `${count('passes')} passed, ${count('fails')} failed, ${count('notCheckable')} not checkable.`;
}
