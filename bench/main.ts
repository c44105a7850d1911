import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { fromRoot } from '../tools/paths';
import { verdictOn } from './bounds';
import { FULL, measureAll, QUICK, say } from './measure-all';
import { leaveFirstCore, nodePath } from './measure/child';
import { measureCold } from './measure/cold';
import { measureLoop, type LoopFigure } from './measure/loop';
import { measurePage } from './measure/page';
import { startWorld, type World } from './measure/world';
import { buildPeers } from './peers/build';
import { installPeers } from './peers/install';
import { ours } from './peers/peers';
import { boundsTable } from './report/figures';
import { coldPlot } from './report/plot';
import { pageTable } from './report/page';
import { updateReadme } from './report/readme';
import { headlines, type Report, reportOf } from './report/report';
import { boundsOf, type Results } from './results';
import { buildVariants, VARIANTS } from './variants/variants';

const VARIANT_ROUNDS = 12;

/** `npm run bench`: measures and writes `docs/`. With `--quick`: measures less, and writes nothing. */
async function main(options: readonly string[]): Promise<void> {
  const unknown = options.find((option) => option !== '--quick');
  if (unknown !== undefined) {
    throw new Error(`Unknown option ${unknown}: there is only --quick.`);
  }
  const quick = options.includes('--quick');
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  installPeers();
  const loop = quick ? [] : await stepsOfTheLoop();
  say('Building');
  await buildPeers();
  if (!quick) await buildVariants();
  say('The page');
  const page = await measurePage();
  await leaveFirstCore();
  const world = await startWorld();
  try {
    const results = await measureAll(world, quick ? QUICK : FULL);
    if (!quick) await writeReport(world, results, { loop, page });
    console.log(`${pageTable(page)}\n`);
    judge(results);
  } finally {
    await world.close();
  }
}

/** First, while the machine is the developer's own: before the bench has pinned itself to a core. */
async function stepsOfTheLoop(): Promise<LoopFigure[]> {
  say('The developer’s loop');
  const loop = await measureLoop();
  for (const { step, failed } of loop) {
    if (failed !== undefined) console.error(`${step.label}: ${failed}`);
  }
  return loop;
}

async function writeReport(
  world: World,
  results: Results,
  developers: Pick<Report, 'loop' | 'page'>,
): Promise<void> {
  say('Choices');
  const subjects = [ours, ...VARIANTS];
  const variants = {
    linked: await measureCold(world, 'launchLinked', subjects, VARIANT_ROUNDS),
    unlinked: await measureCold(world, 'launchUnlinked', subjects, VARIANT_ROUNDS),
  };
  const nodeVersion = execFileSync(nodePath(), ['--version'], { encoding: 'utf8' }).trim();
  mkdirSync(fromRoot('docs'), { recursive: true });
  const report = reportOf({ results, variants, ...developers, nodeVersion, date: new Date() });
  writeFileSync(fromRoot('docs/performance.md'), await format(report, { parser: 'markdown' }));
  const plot = coldPlot([
    { title: 'Launch of a linked customer', figures: results.launchLinked },
    { title: 'Launch of a customer who isn’t linked', figures: results.launchUnlinked },
  ]);
  writeFileSync(fromRoot('docs/performance.svg'), plot);
  updateReadme(headlines(results));
}

/** Fails the run where a figure is out of bounds by more than a half. */
function judge(results: Results): void {
  console.log(boundsTable(results));
  const { words, exitCode } = verdictOn(boundsOf(results));
  console.log(`\n${words}`);
  process.exitCode = exitCode;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`The bench stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
