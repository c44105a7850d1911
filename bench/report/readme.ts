import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from '../../tools/paths';

const START = '<!-- performance -->';
const END = '<!-- /performance -->';

/** Writes the headlines between the two comments of the README, if it has them. */
export function updateReadme(headlines: readonly string[]): void {
  const path = fromRoot('README.md');
  if (!existsSync(path)) return;
  const text = readFileSync(path, 'utf8');
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 || end < start) return;
  const before = text.slice(0, start + START.length);
  writeFileSync(path, `${before}\n\n${headlines.join('\n')}\n\n${text.slice(end)}`);
}
