import { type ColdFigures } from '../measure/cold';
import { number } from './markdown';

interface Group {
  readonly title: string;
  readonly figures: readonly ColdFigures[];
}

const WIDTH = 760;
const LEFT = 150;
const RIGHT = 70;
const BAR = 18;
const STEP = 26;
const INK = '#24292f';
const OURS = '#0969da';
const OTHERS = '#afb8c1';

/** Bars of the medians with their quartiles, on one scale for all groups. */
export function coldPlot(groups: readonly Group[]): string {
  const most = Math.max(
    ...groups.flatMap(({ figures }) => figures.map(({ coldMs }) => coldMs.upperQuartile)),
  );
  const scale = (WIDTH - LEFT - RIGHT) / most;
  let y = 28;
  const parts = groups.flatMap(({ title, figures }) => {
    const heading = text(16, y, title, 'font-weight="600"');
    y += 14;
    const bars = figures.map((figure) => {
      const bar = barOf(figure, y, scale);
      y += STEP;
      return bar;
    });
    y += 30;
    return [heading, ...bars];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y - 20}" font-family="system-ui, sans-serif" font-size="13" fill="${INK}" role="img">`,
    '<title>Cold starts in milliseconds, from the start of the import to the first answer</title>',
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

function barOf({ subject, coldMs }: ColdFigures, y: number, scale: number): string {
  const width = coldMs.median * scale;
  const middle = y + BAR / 2;
  const from = LEFT + coldMs.lowerQuartile * scale;
  const to = LEFT + coldMs.upperQuartile * scale;
  return [
    text(LEFT - 10, middle + 4, subject.label, 'text-anchor="end"'),
    `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="2" fill="${subject.name === 'ours' ? OURS : OTHERS}"/>`,
    `<path d="M${from.toFixed(1)} ${middle}H${to.toFixed(1)}M${from.toFixed(1)} ${middle - 4}v8M${to.toFixed(1)} ${middle - 4}v8" stroke="${INK}" fill="none"/>`,
    text(Math.max(LEFT + width, to) + 8, middle + 4, `${number(coldMs.median)} ms`),
  ].join('\n');
}

const text = (x: number, y: number, words: string, more = '') =>
  `<text x="${x.toFixed(1)}" y="${y}" ${more}>${words}</text>`;
