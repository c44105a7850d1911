import { existsSync } from 'node:fs';
import { CHROMIUM } from '../../../../../tools/screenshots/inspector';

/** Tests are skipped, with a word, where there is no browser. */
export function describeInBrowser(name: string, tests: () => void): void {
  const isThere = existsSync(CHROMIUM);
  if (!isThere) process.stderr.write(`${CHROMIUM} is not there: ${name} is not tested.\n`);
  (isThere ? describe : describe.skip)(name, tests);
}
