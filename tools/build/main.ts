import { readOptions, runCommand } from '../command';
import { buildSchemaIfStale } from './build-if-stale';
import { buildFunctions } from './functions';
import { isPrinted } from './is-printed';
import { buildPageIfStale } from './page';
import { buildSimulator } from './simulator';

const USAGE = `Usage: npm run build -- [options]

Builds the functions, the simulator and the inspector into dist/.

Options:
  --skill     builds the skill's function only
  -h, --help  show this`;

const OPTIONS = { skill: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), OPTIONS, USAGE);
  if (options.help) return console.log(USAGE);
  if (options.skill) return buildFunctions(['skill']);
  await Promise.all([buildFunctions(), buildSimulator(), buildPageIfStale(), buildSchemaIfStale()]);
}

void runCommand('build', async () => {
  try {
    await main();
  } catch (error) {
    if (!isPrinted(error)) throw error;
    process.exitCode = 1;
  }
});
