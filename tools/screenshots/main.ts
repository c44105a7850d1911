import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { buildIfStale } from '../build/build-if-stale';
import { fromRoot } from '../paths';
import { DESKTOP, launch, open, serve } from './inspector';

const PHONE = { width: 390, height: 844 };

interface Picture {
  readonly name: string;
  readonly context: BrowserContextOptions;
  /** The step at the top of the diagram. @default the end of the diagram is visible */
  readonly from?: string;
}

const PICTURES: readonly Picture[] = [
  { name: 'page-light', context: { viewport: DESKTOP, colorScheme: 'light' }, from: 'Step 2' },
  { name: 'page-dark', context: { viewport: DESKTOP, colorScheme: 'dark' }, from: 'Step 2' },
  { name: 'page-phone', context: { viewport: PHONE, colorScheme: 'light' } },
];

const SHOW = `(words) =>
  [...document.querySelectorAll('.step')]
    .find((step) => step.textContent.includes(words))
    .scrollIntoView({ block: 'start' })`;

/** `npm run screenshots`: takes pictures of the inspector after a customer linked by voice. */
async function main(): Promise<void> {
  await buildIfStale();
  const served = await serve();
  const browser = await launch();
  try {
    await playConsents(browser, served.url);
    for (const picture of PICTURES) await take(picture, browser, served.url);
  } finally {
    await browser.close();
    await served.close();
  }
}

async function playConsents(browser: Browser, url: string): Promise<void> {
  const tab = await opened(browser, url, {});
  await tab.getByRole('button', { name: 'Consents' }).click();
  await tab.locator('.end').waitFor();
  await tab.close();
}

async function take({ name, context, from }: Picture, browser: Browser, url: string) {
  const tab = await opened(browser, url, context);
  await tab.locator('.end').waitFor();
  if (from !== undefined) await tab.evaluate(`(${SHOW})(${JSON.stringify(from)})`);
  const path = fromRoot('docs', 'pictures', `${name}.png`);
  const { length } = await tab.screenshot({ path, caret: 'hide' });
  console.log(`docs/pictures/${name}.png: ${Math.ceil(length / 1024)} KB`);
  await tab.context().close();
}

/** Opens a tab without animations. */
async function opened(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
  const tab = await context.newPage();
  await open(tab, url);
  return tab;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
