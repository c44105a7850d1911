import '../support/environment';
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
import { optionsOf } from './options';
import { checkPlanted } from './planted/check-planted';
import { checkRaces } from './races/check-races';
import type { Report } from './report';
import { checkSequences } from './sequences/check-sequences';

/** The matrix for people, laid out as the rest of `docs/`. */
async function writeMatrix(text: string): Promise<void> {
  const file = fromRoot(MATRIX_FILE);
  const config = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...config, parser: 'markdown' }));
}

async function main(): Promise<void> {
  const { seed, envelopes } = optionsOf(process.argv.slice(2));
  const share = (part: number) => ({ seed, runs: Math.max(1, Math.round(envelopes / part)) });
  const rows: string[][] = [];
  const failures: string[] = [];

  async function run(part: string, check: () => Promise<Report>): Promise<void> {
    const began = Date.now();
    const report = await check();
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    const figures = Object.entries(report.figures).map(([unit, count]) => `${count} ${unit}`);
    const verdict = report.failures.length === 0 ? 'holds' : 'FAILS';
    rows.push([part, figures.join(', '), verdict, `${seconds} s`]);
    failures.push(...report.failures.map((failure) => `${part}: ${failure}`));
  }

  let engine = '';
  await run('hostile envelopes', () => checkEnvelopes({ seed, runs: envelopes }));
  await run('sequences beside a model', () => checkSequences(share(20)));
  await run('fault matrix', async () => {
    const report = await checkFaults();
    await writeMatrix(matrixDocument(report.cells));
    return report;
  });
  await run('two at once', async () => {
    const report = await checkRaces(share(500));
    engine = report.engine;
    return report;
  });
  await run('skill events', () => checkEvents(share(250)));
  await run('LWA as an adversary', () => checkAdversary());
  await run('kept requests', () => checkKept());
  await run('planted defects', () => checkPlanted({ seed, runs: 300, shrink: false }));
  await run('leaks', async () => ({ figures: { searches: searches.made }, failures: [] }));

  print([['part', 'tried', '', 'took'], ...rows]);
  process.stdout.write(`\nseed ${seed}, races on ${engine}, matrix in ${MATRIX_FILE}\n`);
  for (const failure of failures) process.stderr.write(`\n${failure}\n`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

function print(rows: readonly string[][]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) {
    const cells = row.map((cell, column) => cell.padEnd(widths[column]!));
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
