import { type PageFigures } from '../measure/page';
import { number, table } from './markdown';

/** Reported, and no more: a time is no reason to fail a run on a machine that others share. */
const MOST_MS = 50;

export function pageTable({ overheadMs, skillMs }: PageFigures): string {
  const { median, lowerQuartile, upperQuartile, samples } = overheadMs;
  return table(
    [`${samples} turns`, 'ms', 'middle half', 'at most', ''],
    [
      [
        'from the click to the skill’s answer, beyond the skill’s own time',
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
  'The page’s server over the built bundle: a deed is posted as a click posts it, and the answer is waited for on the event stream. What the browser takes to paint it is left out.';
