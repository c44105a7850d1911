import { coldWaitMs, costOf, shareOfCore, totalOf } from '../cost/model';
import { type ColdFigures } from '../measure/cold';
import { type Results } from '../results';
import { dollars, number, table } from './markdown';

const MILLION = 1_000_000;
const SIZES = [256, 512, 1_024, 1_769];

/** What more memory buys the customer who waits, and what it costs. */
export function memorySection({ launchLinked, launchUnlinked, conversations }: Results): string {
  const [linked, unlinked] = [launchLinked[0]!, launchUnlinked[0]!];
  const { bill } = conversations[0]!.linked;
  const wait = ({ importCpuMs, cpuMs }: ColdFigures, mb: number) =>
    coldWaitMs(importCpuMs.median, cpuMs.median, mb);
  return [
    '## How much memory',
    'Lambda sells a share of a core with the memory. Here a cold start’s import runs on a whole core, as Lambda’s do, and the answer on that share; CPU alone, without ways and waits:',
    table(
      ['MB', 'of a core', 'cold, linked, ms', 'cold, not linked, ms', 'a million conversations'],
      SIZES.map((mb) => [
        number(mb),
        number(shareOfCore(mb)),
        number(wait(linked, mb)),
        number(wait(unlinked, mb)),
        dollars(totalOf(costOf(bill, MILLION, wait(unlinked, mb), mb))),
      ]),
    ),
  ].join('\n\n');
}
