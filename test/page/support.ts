import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { startFunction } from '../../simulator/function-host';
import { startPage, tap, type Page as ServedPage, type Tap } from '../../simulator/page-server';
import { fromRoot } from '../../tools/paths';
import { createWorld, type World } from '../../simulator/world';

const CHROMIUM = '/usr/bin/chromium';

/** Tests are skipped, with a word, where there is no browser. */
export const hasBrowser = existsSync(CHROMIUM);

export function describeInBrowser(name: string, tests: () => void): void {
  if (!hasBrowser) process.stderr.write(`${CHROMIUM} is not there: ${name} is not tested.\n`);
  const describing = hasBrowser ? describe : describe.skip;
  describing(name, tests);
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export interface Served {
  readonly page: ServedPage;
  readonly world: World;
  close(): Promise<void>;
}

/** The page of a world of its own. */
export async function serve(paceMs = 0): Promise<Served> {
  let tapped: Tap | undefined;
  const world = await createWorld({
    skillEnd: async (environment) => {
      const bundle = fromRoot('dist', 'skill', 'index.mjs');
      return (tapped = tap(await startFunction({ bundle, environment })));
    },
  });
  const page = await startPage({ world, tap: tapped!, paceMs });
  return {
    page,
    world,
    close: async () => {
      await page.close();
      await world.close();
    },
  };
}

export interface Watched {
  readonly tab: Page;
  /** Errors on the console, and requests that left loopback. */
  readonly wrong: string[];
}

/** A tab that has the page, and is live. */
export async function openTab(context: BrowserContext, url: string): Promise<Watched> {
  const tab = await context.newPage();
  const wrong: string[] = [];
  tab.on('console', (message) => {
    // An answer of 422 is a sentence on the page, which chromium tells on the console too.
    const isTold = message.text().includes('status of 422');
    if (message.type() === 'error' && !isTold) wrong.push(message.text());
  });
  tab.on('pageerror', (error) => wrong.push(error.message));
  tab.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') wrong.push(request.url());
  });
  await tab.goto(url);
  await tab.getByRole('button', { name: 'Alexa, open Ride Hailer', exact: true }).waitFor();
  return { tab, wrong };
}

/** Presses a course's button and waits until it has ended. */
export async function playCourse(tab: Page, name: string): Promise<string> {
  await tab.getByRole('button', { name, exact: true }).click();
  await tab.getByRole('log').locator('.end').waitFor();
  await tab.getByRole('button', { name, exact: true, disabled: false }).waitFor();
  return tab.getByRole('log').locator('.end').innerText();
}
