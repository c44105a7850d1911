import { type BrowserContext, type Locator, type Page } from 'playwright-core';
import { ASSUMPTION_NAMES, DEFAULT_ASSUMPTIONS } from '../../../../../simulator/assumptions';
import { FAULT_NAMES } from '../../../../../simulator/faults';
import { type Simulation } from '../../../../../simulator/simulation';
import { DESKTOP, open, type Served } from '../../../../../tools/screenshots/inspector';
import { releaseInspector, takeInspector } from './shared-inspector';
import { watched } from './watched';

/** The actions of a person who uses the inspector. */
export interface ThePage {
  readonly tab: Page;
  readonly simulation: Simulation;
  readonly url: string;
  /** Says something by keyboard. */
  say(text: string): Promise<void>;
  /** Chooses a scenario in the menu; resolves with how it ended. */
  play(scenario: string): Promise<string>;
  openSecondTab(): Promise<Page>;
  /** The arrow of a message, by its spoken name. */
  arrow(name: string | RegExp): Locator;
  /** Opens one of the panels in tabs. */
  openPanel(name: 'Customer' | 'Turn' | 'Faults and assumptions'): Promise<void>;
  bubble(speaker: string): Locator;
  /** Label of the element that has the focus. */
  focused(): Promise<string | null>;
}

/**
 * A tab for all tests of a file. Each test begins with a new customer and default settings. An error on the
 * console of the tab, and a request that leaves loopback, fail the test.
 */
export function usePage(): ThePage {
  let context: BrowserContext;
  let served: Served;
  let tab: Page;
  let wrong: string[];

  beforeAll(async () => {
    const shared = await takeInspector();
    served = shared.served;
    context = await shared.browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    tab = await context.newPage();
    wrong = watched(tab);
  });
  afterAll(async () => {
    await context.close();
    releaseInspector();
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
    arrow: (name) => tab.locator('.arrow').and(tab.getByRole('button', { name })),
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
    focused: () => tab.evaluate<string | null>('document.activeElement.getAttribute("aria-label")'),
    openPanel: (name) => tab.getByRole('tab', { name }).click(),
  };
}

async function begin({ inspector, simulation }: Served): Promise<void> {
  await inspector.session.runExclusive(async () => {
    await simulation.resetClock();
    for (const name of ASSUMPTION_NAMES) simulation.assume(name, DEFAULT_ASSUMPTIONS[name]);
    for (const name of FAULT_NAMES) simulation.fail(name, null);
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
