import { type Browser } from 'playwright-core';
import { launch, serve, type Served } from '../../../../../tools/screenshots/inspector';

export interface SharedInspector {
  readonly browser: Browser;
  readonly served: Served;
}

/** How long it stays open for the next file of the run. */
const IDLE_MS = 400;

let open: Promise<SharedInspector> | undefined;
let timer: NodeJS.Timeout | undefined;

/** One browser and one inspector for all files of a run, which take them in turn. */
export function takeInspector(): Promise<SharedInspector> {
  clearTimeout(timer);
  open ??= Promise.all([launch(), serve()]).then(([browser, served]) => ({ browser, served }));
  return open;
}

/** Closes both, unless another file takes them soon. */
export function releaseInspector(): void {
  const closing = open;
  timer = setTimeout(() => {
    open = undefined;
    void closing?.then(({ browser, served }) => Promise.all([browser.close(), served.close()]));
  }, IDLE_MS);
}
