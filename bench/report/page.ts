import { CHROMIUM } from '../../tools/screenshots/inspector';
import { type PageFigures } from '../measure/page';
import { number, table } from './markdown';

/** Reported, and no more: a time is no reason to fail a run on a machine that others share. */
const MOST_MS = 50;

export function pageTable(figures: PageFigures | undefined): string {
  if (figures === undefined) return `Not measured: there is no ${CHROMIUM} here.`;
  const { overheadMs, skillMs } = figures;
  const { median, lowerQuartile, upperQuartile, samples } = overheadMs;
  return table(
    [`${samples} turns`, 'ms', 'middle half', 'at most', ''],
    [
      [
        'from the click until the skill’s answer is painted, beyond the skill’s own time',
        number(median),
        `${number(lowerQuartile)}–${number(upperQuartile)}`,
        String(MOST_MS),
        median <= MOST_MS ? 'reached' : '**not reached**',
      ],
      [
        'the skill’s own time',
        number(skillMs.median),
        `${number(skillMs.lowerQuartile)}–${number(skillMs.upperQuartile)}`,
        '',
        '',
      ],
    ],
  );
}

export const PAGE_NOTE =
  'Debian’s chromium without a screen, the page as `npm start` serves it, and the built bundle: from the press of “Say” to the end of the frame that shows the answer.';
