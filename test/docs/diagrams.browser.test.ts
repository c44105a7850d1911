import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { fromRoot } from '../../tools/paths';
import { launchChromium } from '../../tools/screenshots/inspector';
import { describeInBrowser } from '../simulator/inspector/web/support/browser';
import { blocksOf } from './support/blocks';

const DIAGRAMS = readdirSync(fromRoot('docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => blocksOf(join('docs', file)).map((block) => ({ file, ...block })))
  .filter(({ language }) => language === 'mermaid');

describeInBrowser('a Mermaid diagram of the documents', () => {
  let browser: Browser;
  let tab: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    tab = await browser.newPage();
    await tab.addScriptTag({
      path: fromRoot('node_modules/@mermaid-js/tiny/dist/mermaid.tiny.js'),
    });
  });

  afterAll(() => browser.close());

  it.each(DIAGRAMS)('in $file, line $line, can be drawn', async ({ text }) => {
    const svg = await tab.evaluate<string>(
      `mermaid.render('drawn', ${JSON.stringify(text)}).then(({ svg }) => svg)`,
    );
    expect(svg).toMatch(/^<svg/);
  });
});
