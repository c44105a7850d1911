import { type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { ASSUMPTION_NAMES, DEFAULT_ASSUMPTIONS } from '../../../../../simulator/assumptions';
import { FAULT_NAMES } from '../../../../../simulator/faults';
import { type Simulation } from '../../../../../simulator/simulation';
import {
  DESKTOP,
  launch,
  open,
  serve,
  type Served,
} from '../../../../../tools/screenshots/inspector';
import { watched } from './watched';

/** The actions of a person who uses the inspector. */
export interface ThePage {
  readonly tab: Page;
  readonly simulation: Simulation;
  readonly url: string;
  /** Says something by keyboard. */
  say(text: string): Promise<void>;
  /** Presses a scenario's button; resolves with how it ended. */
  play(scenario: string): Promise<string>;
  openSecondTab(): Promise<Page>;
  /** Opens one of the panels in tabs. */
  openPanel(name: 'Customer' | 'Turn' | 'Faults and assumptions'): Promise<void>;
  bubble(speaker: string): Locator;
}

/**
 * One browser, simulator and tab for all tests of a file; each test begins with a new customer, who
 * finds all as it is by default. What a tab did wrong fails the test.
 */
export function usePage(): ThePage {
  let browser: Browser;
  let context: BrowserContext;
  let served: Served;
  let tab: Page;
  let wrong: string[];

  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
    context = await browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    tab = await context.newPage();
    wrong = watched(tab);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  beforeEach(async () => {
    await begin(served);
    await open(tab, served.url);
  });
  afterEach(() => {
    expect(wrong.splice(0)).toEqual([]);
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
    bubble: (speaker) => tab.locator(`.bubble.${speaker}`),
    say: async (text) => {
      await tab.getByLabel('Utterance').fill(text);
      await tab.keyboard.press('Enter');
      await tab.locator('.bubble.customer', { hasText: text }).last().waitFor();
    },
    play: (scenario) => playScenario(tab, scenario),
    openSecondTab: async () => {
      const second = await context.newPage();
      await open(second, served.url);
      return second;
    },
    openPanel: (name) => tab.getByRole('tab', { name }).click(),
  };
}

async function begin({ page, simulation }: Served): Promise<void> {
  await page.session.runExclusive(async () => {
    for (const name of ASSUMPTION_NAMES) simulation.assume(name, DEFAULT_ASSUMPTIONS[name]);
    for (const name of FAULT_NAMES) simulation.fail(name, null);
    page.session.simulation.newCustomer();
  });
}

/** Presses a scenario's button and waits until it has ended. */
export async function playScenario(tab: Page, scenario: string): Promise<string> {
  await tab.getByRole('button', { name: scenario, exact: true }).click();
  const end = tab.getByRole('log').locator('.end');
  await end.waitFor();
  await tab.getByRole('button', { name: scenario, exact: true, disabled: false }).waitFor();
  return end.innerText();
}
