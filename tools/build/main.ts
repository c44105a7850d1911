import { readOptions, runCommand } from '../command';
import { buildSchemaIfStale, isPrinted } from './build-if-stale';
import { buildFunctions } from './functions';
import { buildInspectorIfStale } from './inspector';
import { buildSimulator } from './simulator';

const USAGE = `Usage: npm run build -- [options]

Builds the functions and the simulator into dist/, and the inspector and the validators of Alexa's
envelopes if they are out of date.

Options:
  --skill     builds the skill's function only
  -h, --help  show this`;

void runCommand('build', USAGE, async (args) => {
  const { skill } = readOptions(args, { skill: { type: 'boolean' } }, USAGE);
  const builds = skill
    ? [buildFunctions(['skill'])]
    : [buildFunctions(), buildSimulator(), buildInspectorIfStale(), buildSchemaIfStale()];
  try {
    await Promise.all(builds);
  } catch (error) {
    if (!isPrinted(error)) throw error;
    process.exitCode = 1;
  }
});
