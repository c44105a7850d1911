import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { newCommand, readCommand } from '../simulator/cli/command';
import { fromRoot } from '../tools/paths';
import { summaryOf } from './bounds';
import { FULL, measureAll, QUICK, printStep } from './measure-all';
import { leaveCoreToChildren, nodePath } from './measure/child';
import { startServices } from './measure/services';
import { buildPeers } from './peers/build';
import { installPeers } from './peers/install';
import { boundsTable } from './report/figures';
import { headlines, reportOf } from './report/report';
import { boundsOf, type Results } from './results';

const REPORT = 'docs/evidence/performance.md';

const SUMMARY = `Measures cold and warm turns, compared with other skills, and writes ${REPORT} and the ratios in README.md.`;

async function main(args: readonly string[]): Promise<void> {
  const command = newCommand('npm run bench --', SUMMARY);
  command.option('--quick', 'measures less, and writes nothing', false);
  const options = readCommand<{ readonly quick: boolean }>(command, args);
  if ('help' in options) {
    process.stdout.write(options.help);
    return;
  }
  const { quick } = options;
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  installPeers();
  printStep('Building');
  await buildPeers();
  await leaveCoreToChildren();
  const services = await startServices();
  try {
    const results = await measureAll(services, quick ? QUICK : FULL);
    if (!quick) await writeReport(results);
    printBounds(results);
  } finally {
    await services.close();
  }
}

async function writeReport(results: Results): Promise<void> {
  const nodeVersion = execFileSync(nodePath(), ['--version'], { encoding: 'utf8' }).trim();
  const report = reportOf(results, nodeVersion);
  writeFileSync(fromRoot(REPORT), await format(report, { parser: 'markdown' }));
  const readme = fromRoot('README.md');
  const section = `<!-- performance -->\n\n${headlines(results).join('\n')}\n\n<!-- /performance -->`;
  const text = readFileSync(readme, 'utf8');
  writeFileSync(readme, text.replace(/<!-- performance -->.*<!-- \/performance -->/s, section));
}

function printBounds(results: Results): void {
  console.log(boundsTable(results));
  const { text, exitCode } = summaryOf(boundsOf(results));
  console.log(`\n${text}`);
  process.exitCode = exitCode;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`The bench stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
