import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { fromRoot } from '../../../tools/paths';

/**
 * Throws if the page is out of date. With `UPDATE_DOCS=1`, which `npm run docs` sets, writes the page first.
 *
 * @param file path from the root of the project
 */
export async function expectUpToDate(file: string, text: string): Promise<void> {
  const path = fromRoot(file);
  const formatted = await format(text, { ...(await resolveConfig(path)), filepath: path });
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, formatted);
  const found = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (found !== formatted) {
    // The difference of two long pages would be less useful than this sentence.
    throw new Error(`${file} is out of date: run \`npm run docs\`, and commit what it changes.`);
  }
}

export const GENERATED =
  '<!-- Generated from the sources by `npm run docs`: change the sources, not this page. -->';

export interface Page {
  readonly title: string;
  /** A paragraph in Markdown. */
  readonly introduction: string;
  readonly sections: readonly (readonly [heading: string, content: string])[];
}

export const pageOf = ({ title, introduction, sections }: Page): string =>
  [
    `# ${title}`,
    GENERATED,
    introduction,
    ...sections.flatMap(([heading, content]) => [`## ${heading}`, content]),
  ].join('\n\n');

type Cell = string | number | undefined;

export function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cell = (content: Cell) => String(content ?? '').replaceAll('|', '\\|');
  return [heads, heads.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(cell).join(' | ')} |`)
    .join('\n');
}

export const code = (text: string): string => `\`${text}\``;
