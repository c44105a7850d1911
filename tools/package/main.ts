import { readOptions, runCommand } from '../command';
import { buildIfStale } from '../build/build-if-stale';
import { buildJavaScript } from './javascript';
import { writeNotices } from './notices';
import { buildTypes } from './types';

const USAGE = `Usage: npm run prepack -- [options]

Builds the modules and types of the npm package, and the reports of its API in docs/reference/api.

Options:
  --check     fails if a report is not up to date, and does not write it
  -h, --help  show this`;

void runCommand('prepack', USAGE, async (args) => {
  const { check = false } = readOptions(args, { check: { type: 'boolean' } }, USAGE);
  await buildIfStale();
  await buildJavaScript();
  await writeNotices();
  buildTypes(check);
});
