import { type Browser } from 'playwright-core';
import { launchChromium, serve, type Served } from '../../../../../tools/screenshots/inspector';

export interface SharedInspector {
  readonly browser: Browser;
  readonly served: Served;
}

/** Browser and inspector stay open for this time, so that the next test file can use them. */
const IDLE_MS = 400;

let open: Promise<SharedInspector> | undefined;
let timer: NodeJS.Timeout | undefined;

export function takeInspector(): Promise<SharedInspector> {
  clearTimeout(timer);
  open ??= Promise.all([launchChromium(), serve()]).then(([browser, served]) => ({
    browser,
    served,
  }));
  return open;
}

export function releaseInspector(): void {
  const closing = open;
  timer = setTimeout(() => {
    open = undefined;
    void closing?.then(({ browser, served }) => Promise.all([browser.close(), served.close()]));
  }, IDLE_MS);
}
