import { type SeenMessage } from '../seen-message';
import { drawnLabel, isResponse, hasProblem } from './label';
import { PARTIES, columnOf } from './parties';

const [COLUMN, ROW, HEADER] = [120, 28, 30];
const [INK, SOFT, WRONG, LINE] = ['#15242b', '#4e6069', '#a3241b', '#d9e1e5'];

const centre = (column: number): number => COLUMN * (column + 0.5);

export function asSvg(messages: readonly SeenMessage[]): string {
  const [width, height] = [COLUMN * PARTIES.length, HEADER + ROW * (messages.length + 1)];
  const columns = PARTIES.map(({ name }, column) => {
    const x = centre(column);
    return `<text x="${x}" y="18" text-anchor="middle" font-weight="600">${escaped(name)}</text>
<path d="M${x} ${HEADER}V${height}" stroke="${LINE}"/>`;
  });
  const rows = messages.map((seen, row) => arrow(seen, HEADER + ROW * (row + 1)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" font-family="system-ui, sans-serif" font-size="12" fill="${INK}">
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="context-stroke"/></marker></defs>
<rect width="100%" height="100%" fill="#fff"/>
${[...columns, ...rows].join('\n')}
</svg>
`;
}

function arrow(seen: SeenMessage, y: number): string {
  const { message } = seen;
  const [from, to] = [centre(columnOf(message.from)), centre(columnOf(message.to))];
  const colour = hasProblem(seen) ? WRONG : isResponse(message) ? SOFT : INK;
  const dashes = isResponse(message) ? ' stroke-dasharray="4 3"' : '';
  // Whether the middle of the arrow is in the right half of the diagram.
  const isAtRight = from + to > COLUMN * PARTIES.length;
  const x = isAtRight ? Math.max(from, to) - 8 : Math.min(from, to) + 8;
  const anchor = isAtRight ? ' text-anchor="end"' : '';
  return `<path d="M${from} ${y}H${to}" stroke="${colour}"${dashes} marker-end="url(#head)"/>
<text x="${x}" y="${y - 6}"${anchor} fill="${colour}" stroke="#fff" stroke-width="4" paint-order="stroke">${escaped(drawnLabel(seen))}</text>`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
