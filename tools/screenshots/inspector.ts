import { chromium, type Browser, type Page as Tab } from 'playwright-core';
import { startFunction } from '../../simulator/function-host';
import { startPage, tap, type Page, type Tap } from '../../simulator/page-server';
import { createWorld, type World } from '../../simulator/world';
import { fromRoot } from '../paths';

export const CHROMIUM = '/usr/bin/chromium';
export const DESKTOP = { width: 1440, height: 900 };

export interface Served {
  readonly url: string;
  readonly page: Page;
  readonly world: World;
  readonly tap: Tap;
  close(): Promise<void>;
}

/** Serves the page of a world of its own, with the bundle that is deployed. */
export async function serve(): Promise<Served> {
  let tapped: Tap | undefined;
  const world = await createWorld({
    skillEnd: async (environment, refused) => {
      const bundle = fromRoot('dist', 'skill', 'index.mjs');
      return (tapped = tap(await startFunction({ bundle, environment, refused })));
    },
  });
  const page = await startPage({ world, tap: tapped!, paceMs: 0 });
  return {
    url: page.url,
    page,
    world,
    tap: tapped!,
    close: async () => {
      await page.close();
      await world.close();
    },
  };
}

/** Debian's chromium, which asks nothing of its maker. */
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

/** Goes to the page, and waits until it is live. */
export async function open(tab: Tab, url: string): Promise<void> {
  await tab.goto(url);
  await tab
    .getByRole('group', { name: 'What can be said now' })
    .getByRole('button')
    .last()
    .waitFor();
}
