import { readFile } from 'node:fs/promises';
import { html, raw } from 'hono/html';
import { packageFile } from '../../../skill-source/package-file';

/** docs/reference/protocol.md as a page: headings, paragraphs, lists and tables, which is all that it has. */
export async function protocolPage() {
  const markdown = await readFile(packageFile('docs', 'reference', 'protocol.md'), 'utf8');
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
        <main>${raw(bodyOf(markdown))}</main>
      </body>
    </html>`;
}

export function bodyOf(markdown: string): string {
  let heading = '';
  return markdown
    .split(/\n{2,}/)
    .map((block) => {
      heading = /^#+ (.*)$/.exec(block.trim())?.[1] ?? heading;
      return blockOf(block.trim(), heading);
    })
    .join('\n');
}

/** @param under the heading above the block */
function blockOf(block: string, under: string): string {
  const [, marks, heading] = /^(#{1,4}) (.*)$/.exec(block) ?? [];
  if (marks) return `<h${marks.length}>${inline(heading!)}</h${marks.length}>`;
  const lines = block.split('\n');
  if (block.startsWith('|')) return tableOf(under, lines);
  if (!block.startsWith('- ')) return `<p>${inline(block)}</p>`;
  return `<ul>${lines.map((line) => `<li>${inline(line.replace(/^- /, ''))}</li>`).join('')}</ul>`;
}

function tableOf(label: string, [head = '', , ...rows]: readonly string[]): string {
  const cells = (row: string, tag: string) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`)
      .join('');
  const body = rows.map((row) => `<tr${idIn(row)}>${cells(row, 'td')}</tr>`).join('');
  const table = `<table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${body}</tbody></table>`;
  return `<div class="wide" tabindex="0" role="region" aria-label="${escaped(label)}">${table}</div>`;
}

const ANCHOR = /<a id="([\w-]+)"><\/a>/;

const idIn = (row: string): string => {
  const [, id] = ANCHOR.exec(row) ?? [];
  return id === undefined ? '' : ` id="${id}"`;
};

function inline(text: string): string {
  return escaped(text.replace(ANCHOR, ''))
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\[([^\]]+)\]\((https:[^)]*)\)/g, '<a href="$2">$1</a>')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export const PROTOCOL_STYLE = `
:root { color-scheme: light dark; font: 15px/1.55 system-ui, sans-serif; }
body { background: light-dark(#ffffff, #182026); color: light-dark(#15242b, #e4ecef); }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 2rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid #8886; }
tr:target { background: light-dark(#fdf0c8, #4a3a0c); scroll-margin-top: 2rem; }
a { color: light-dark(#0b5c69, #7fd4e0); }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
`;
