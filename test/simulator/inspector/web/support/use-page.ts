import { readFile } from 'node:fs/promises';
import { type BrowserContext, type Locator, type Page } from 'playwright-core';
import { ASSUMPTION_NAMES, DEFAULT_ASSUMPTIONS } from '../../../../../simulator/assumptions';
import { type Simulation } from '../../../../../simulator/simulation';
import { DESKTOP, openInspector, type Served } from '../../../../../tools/screenshots/inspector';
import { releaseInspector, takeInspector } from './shared-inspector';

export interface InspectorPage {
  readonly tab: Page;
  readonly simulation: Simulation;
  readonly url: string;
  /** Resolves when the page shows the end of the last turn. */
  say(...utterances: string[]): Promise<void>;
  /** Resolves with the last line of the conversation. */
  play(scenario: string): Promise<string>;
  download(button: Locator): Promise<{ readonly path: string; readonly text: string }>;
  openSecondTab(): Promise<Page>;
  arrow(name: string | RegExp): Locator;
  openPanel(name: 'Customer' | 'Turn' | 'Faults and assumptions'): Promise<void>;
  bubble(speaker: string): Locator;
  /** `aria-label` of the focused element. */
  focusedLabel(): Promise<string | null>;
}

/** An error on the tab's console, or a request to another machine, fails the test. */
export function usePage(): InspectorPage {
  let context: BrowserContext;
  let served: Served;
  let tab: Page;
  let problems: string[];

  beforeAll(async () => {
    const shared = await takeInspector();
    served = shared.served;
    context = await shared.browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    tab = await context.newPage();
    problems = problemsOf(tab);
  });
  afterAll(async () => {
    await context.close();
    releaseInspector();
  });
  beforeEach(async () => {
    await resetInspector(served);
    await openInspector(tab, served.url);
  });
  afterEach(() => {
    expect(problems.splice(0)).toEqual([]);
  });

  return {
    get tab() {
      return tab;
    },
    get simulation() {
      return served.simulation;
    },
    get url() {
      return served.url;
    },
    arrow: (name) => tab.locator('.arrow').and(tab.getByRole('button', { name })),
    bubble: (speaker) => tab.locator(`.bubble.${speaker}`),
    say: async (...utterances) => {
      for (const text of utterances) {
        const bubbles = tab.locator('.bubble.customer', { hasText: text });
        const count = await bubbles.count();
        await tab.getByLabel('Utterance').fill(text);
        await tab.keyboard.press('Enter');
        await bubbles.nth(count).waitFor();
        await tab
          .locator('.turn-head small', { hasText: 'running' })
          .waitFor({ state: 'detached' });
      }
    },
    play: (scenario) => playScenario(tab, scenario),
    download: async (button) => {
      const [file] = await Promise.all([tab.waitForEvent('download'), button.click()]);
      const path = await file.path();
      return { path, text: await readFile(path, 'utf8') };
    },
    openSecondTab: async () => {
      const second = await context.newPage();
      await openInspector(second, served.url);
      return second;
    },
    focusedLabel: () =>
      tab.evaluate<string | null>('document.activeElement.getAttribute("aria-label")'),
    openPanel: (name) => tab.getByRole('tab', { name }).click(),
  };
}

function problemsOf(tab: Page): string[] {
  const problems: string[] = [];
  tab.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url}`);
  });
  tab.on('pageerror', (error) => problems.push(error.message));
  tab.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') problems.push(request.url());
  });
  return problems;
}

async function resetInspector({ inspector, simulation }: Served): Promise<void> {
  await inspector.session.runExclusive(async () => {
    await simulation.resetClock();
    for (const name of ASSUMPTION_NAMES) simulation.assume(name, DEFAULT_ASSUMPTIONS[name]);
    simulation.services.faults.clear();
    inspector.session.simulation.newCustomer();
  });
}

async function playScenario(tab: Page, scenario: string): Promise<string> {
  await tab.getByText('Scenarios', { exact: true }).click();
  await tab.locator('.scenario', { has: tab.getByText(scenario, { exact: true }) }).click();
  const end = tab.getByRole('log').locator('.end');
  await end.waitFor({ state: 'attached' });
  await tab.getByRole('button', { name: 'New conversation', disabled: false }).waitFor();
  return end.innerText();
}
