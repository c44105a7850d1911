import { existsSync } from 'node:fs';
import { CHROMIUM } from '../../../../../tools/screenshots/inspector';

export function describeInBrowser(name: string, tests: () => void): void {
  const isInstalled = existsSync(CHROMIUM);
  if (!isInstalled) process.stderr.write(`${CHROMIUM} is not installed: ${name} is not tested.\n`);
  (isInstalled ? describe : describe.skip)(name, tests);
}
