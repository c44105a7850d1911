import { readFile } from 'node:fs/promises';
import { html, raw } from 'hono/html';
import { marked, type Tokens } from 'marked';
import { packageFile } from '../../../skill-source/package-file';
import { type ProtocolRow } from './events';

const read = () => readFile(packageFile('docs', 'reference', 'protocol.md'), 'utf8');

/** Rows by the id of their anchor. */
export async function protocolRows(): Promise<Readonly<{ [id: string]: ProtocolRow }>> {
  const tables = marked
    .lexer(await read())
    .filter(({ type }) => type === 'table') as Tokens.Table[];
  const rows = tables.flatMap((table) => table.rows.map((cells) => cells.map(({ text }) => text)));
  return Object.fromEntries<ProtocolRow>(
    rows.flatMap(([first = '', rule = '', known = '']) => {
      const [anchor, id = ''] = ANCHOR.exec(first) ?? [];
      if (anchor === undefined) return [];
      return [[id, { name: first.replace(anchor, ''), rule, known }]];
    }),
  );
}

const ANCHOR = /<a id="([\w-]+)"><\/a>/;

export async function protocolPage() {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Protocol</title>
        <link rel="icon" href="/favicon.svg" />
        <link rel="stylesheet" href="/protocol.css" />
      </head>
      <body>
        <main>${raw(withoutFileLinks(await marked.parse(await read())))}</main>
      </body>
    </html>`;
}

/** The inspector serves no other files of the project. */
const withoutFileLinks = (page: string): string =>
  page.replace(/<a href="(?!https:|#)[^"]*">(.*?)<\/a>/g, '$1');

export const PROTOCOL_STYLE = `
:root { color-scheme: light dark; font: 15px/1.55 system-ui, sans-serif; }
body { background: light-dark(#ffffff, #182026); color: light-dark(#15242b, #e4ecef); }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 2rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid #8886; overflow-wrap: anywhere; }
tr:has(:target) { background: light-dark(#fdf0c8, #4a3a0c); }
:target { scroll-margin-top: 2rem; }
a { color: light-dark(#0b5c69, #7fd4e0); }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
`;
