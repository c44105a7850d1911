import { type Browser, type Page } from 'playwright-core';
import { newCommand, readCommand } from '../../simulator/cli/command';
import { buildIfStale } from '../build/build-if-stale';
import { fromRoot } from '../paths';
import { launchChromium, openInspector, serve } from './inspector';

/** The smallest window with three columns. */
const VIEWPORT = { width: 1280, height: 800 };

const SUMMARY =
  'Plays the scenario in which the sign-in fails, and takes the pictures of the inspector in docs/pictures.';

async function main(): Promise<void> {
  const options = readCommand(newCommand('npm run screenshots --', SUMMARY), process.argv.slice(2));
  if ('help' in options) return console.log(options.help);
  await buildIfStale();
  const served = await serve();
  const browser = await launchChromium();
  try {
    const tab = await openTab(browser, served.url, 'light');
    await tab.getByText('Scenarios', { exact: true }).click();
    await tab.getByRole('button', { name: /^Sign-in fails/ }).click();
    await tab.locator('.end').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await takePicture(await openTab(browser, served.url, colorScheme), colorScheme);
    }
  } finally {
    await browser.close();
    await served.close();
  }
}

async function takePicture(tab: Page, colorScheme: string): Promise<void> {
  await tab.locator('.end').waitFor();
  await tab.locator('.arrow.server-error').click();
  await tab.locator('.explain dl').waitFor();
  const path = fromRoot('docs', 'pictures', `inspector-${colorScheme}.png`);
  const { length } = await tab.screenshot({ path, caret: 'hide' });
  console.log(`docs/pictures/inspector-${colorScheme}.png: ${Math.ceil(length / 1024)} KB`);
  await tab.context().close();
}

async function openTab(
  browser: Browser,
  url: string,
  colorScheme: 'light' | 'dark',
): Promise<Page> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    colorScheme,
    reducedMotion: 'reduce',
  });
  const tab = await context.newPage();
  await openInspector(tab, url);
  return tab;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
