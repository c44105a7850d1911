import { type Browser } from 'playwright-core';
import { launchChromium, serve, type Served } from '../../../../../tools/screenshots/inspector';

export interface SharedInspector {
  readonly browser: Browser;
  readonly served: Served;
}

/**
 * Browser and inspector stay open for this time, so that the next test file can use them. Test files share
 * this module, because jest-light-runner keeps Node's modules, and `--runInBand` keeps the process.
 */
const IDLE_MS = 400;

let sharedInspector: Promise<SharedInspector> | undefined;
let timer: NodeJS.Timeout | undefined;

export function takeInspector(): Promise<SharedInspector> {
  clearTimeout(timer);
  sharedInspector ??= Promise.all([launchChromium(), serve()]).then(([browser, served]) => ({
    browser,
    served,
  }));
  return sharedInspector;
}

export function releaseInspector(): void {
  const closing = sharedInspector;
  timer = setTimeout(() => {
    sharedInspector = undefined;
    void closing?.then(({ browser, served }) => Promise.all([browser.close(), served.close()]));
  }, IDLE_MS);
}
