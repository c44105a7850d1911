import { readFile } from 'node:fs/promises';
import { type Locator, type Page } from 'playwright-core';

export interface Downloaded {
  readonly path: string;
  readonly text: string;
}

/** Clicks a button and reads the file that it downloads. */
export async function downloaded(tab: Page, button: Locator): Promise<Downloaded> {
  const [file] = await Promise.all([tab.waitForEvent('download'), button.click()]);
  const path = await file.path();
  return { path, text: await readFile(path, 'utf8') };
}
