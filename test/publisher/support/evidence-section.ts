import { readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from '../../../tools/paths';

const FILE = fromRoot('docs', 'evidence', 'smapi-responses.md');

export class EvidenceSection {
  /** Outcomes by operation and fault. */
  private readonly table = new Map<string, Map<string, string>>();

  add(operation: string, fault: string, outcome: string): void {
    const outcomes = this.table.get(operation) ?? new Map<string, string>();
    this.table.set(operation, outcomes);
    outcomes.set(fault, outcome);
  }

  /** @param title of the section, in lower case, such as `drift check` */
  expectUpToDate(title: string): void {
    const heading = `## ${title[0]!.toUpperCase()}${title.slice(1)}\n`;
    const sections = readFileSync(FILE, 'utf8').split(/^(?=## )/m);
    const place = sections.findIndex((section) => section.startsWith(heading));
    const found = sections[place];
    const text = `${heading}\n${tableOf(this.table)}\n`;
    if (process.env['UPDATE_EVIDENCE'] === '1') {
      sections[place] = text;
      writeFileSync(FILE, sections.join(''));
    } else expect(withoutLayout(found ?? '')).toBe(withoutLayout(text));
  }
}

/** One row for each fault, one column for each operation. */
function tableOf(table: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  const operations = [...table.keys()];
  const faults = [...(table.get(operations[0]!)?.keys() ?? [])];
  const rows = [
    ['fault', ...operations.map((name) => name.replace(/V1$/, ''))],
    ['---', ...operations.map(() => '---')],
    ...faults.map((fault) => [fault, ...operations.map((name) => table.get(name)!.get(fault)!)]),
  ];
  return rows.map((row) => `| ${row.join(' | ')} |\n`).join('');
}

/** Prettier aligns the columns. */
const withoutLayout = (text: string): string =>
  text.replaceAll(/-{3,}/g, '---').replaceAll(/ +/g, ' ').trim();
