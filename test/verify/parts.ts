import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { fromRoot } from '../../tools/paths';
import { searches } from '../support/leaks';
import { checkAdversary } from './adversary/check-adversary';
import { checkEnvelopes } from './envelopes/check-envelopes';
import { checkEvents } from './events/check-events';
import { checkFaults } from './faults/check-faults';
import { matrixDocument, MATRIX_FILE } from './faults/matrix-document';
import { checkKept } from './kept/check-kept';
import { type Options } from './options';
import { checkOutputs } from './outputs/check-outputs';
import { quoting } from './outputs/loose-skills';
import { checkPlanted } from './planted/check-planted';
import { checkRaces } from './races/check-races';
import { type Effort, type Report } from './report';
import { checkSequences } from './sequences/check-sequences';
import { checkTemplates } from './templates/check-templates';

/** One row of the table. */
export interface Part {
  readonly name: string;
  check(options: Options): Promise<Report>;
}

/** As much as the envelopes, divided. */
const share = ({ seed, envelopes }: Options, part: number): Effort => ({
  seed,
  runs: Math.max(1, Math.round(envelopes / part)),
});

/** All that `npm run verify` attempts, in order; what is searched for leaks is counted by the last. */
export const PARTS: readonly Part[] = [
  { name: 'hostile envelopes', check: (options) => checkEnvelopes(share(options, 1)) },
  { name: 'sequences beside a model', check: (options) => checkSequences(share(options, 20)) },
  { name: 'fault matrix', check: faultMatrix },
  { name: 'two at once', check: (options) => checkRaces(share(options, 500)) },
  { name: 'skill events', check: (options) => checkEvents(share(options, 250)) },
  { name: 'LWA as an adversary', check: () => checkAdversary() },
  { name: 'kept requests', check: () => checkKept() },
  { name: "the simulator's outputs", check: () => checkOutputs() },
  { name: 'outputs beside a skill that quotes', check: () => checkOutputs(quoting) },
  { name: 'templates', check: () => checkTemplates() },
  {
    name: 'planted defects',
    check: ({ seed }) => checkPlanted({ seed, runs: 300, shrink: false }),
  },
  {
    name: 'all of these',
    check: async () => ({ figures: { 'leaks looked for': searches.made }, failures: [] }),
  },
];

async function faultMatrix(): Promise<Report> {
  const report = await checkFaults();
  const file = fromRoot(MATRIX_FILE);
  const config = await resolveConfig(file);
  const text = matrixDocument(report.cells);
  writeFileSync(file, await format(text, { ...config, parser: 'markdown' }));
  return { ...report, note: `matrix in ${MATRIX_FILE}` };
}
