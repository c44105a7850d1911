import { type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { ASSUMPTION_NAMES, DEFAULT_ASSUMPTIONS } from '../../../simulator/assumptions';
import { FAULT_NAMES } from '../../../simulator/faults';
import { type World } from '../../../simulator/world';
import { DESKTOP, launch, open, serve, type Served } from '../../../tools/screenshots/inspector';
import { watched } from './watched';

/** What a person with the page before them can do. */
export interface ThePage {
  readonly tab: Page;
  readonly world: World;
  readonly url: string;
  /** Says something by keyboard. */
  say(text: string): Promise<void>;
  /** Presses a course's button; resolves with how it ended. */
  play(course: string): Promise<string>;
  openSecondTab(): Promise<Page>;
  /** Opens a tab among those behind the conversation. */
  behind(name: 'Customer' | 'Turns' | 'Unknowns'): Promise<void>;
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
    get world() {
      return served.world;
    },
    get url() {
      return served.url;
    },
    bubble: (speaker) => tab.locator(`.bubble.${speaker}`),
    say: async (text) => {
      await tab.getByLabel('What you say').fill(text);
      await tab.keyboard.press('Enter');
      await tab.locator('.bubble.customer', { hasText: text }).last().waitFor();
    },
    play: (course) => playCourse(tab, course),
    openSecondTab: async () => {
      const second = await context.newPage();
      await open(second, served.url);
      return second;
    },
    behind: (name) => tab.getByRole('tab', { name }).click(),
  };
}

async function begin({ page, world }: Served): Promise<void> {
  await page.stage.alone(async () => {
    for (const name of ASSUMPTION_NAMES) world.assume(name, DEFAULT_ASSUMPTIONS[name]);
    for (const name of FAULT_NAMES) world.fail(name, null);
    page.stage.world.newCustomer();
  });
}

/** Presses a course's button and waits until it has ended. */
export async function playCourse(tab: Page, course: string): Promise<string> {
  await tab.getByRole('button', { name: course, exact: true }).click();
  const end = tab.getByRole('log').locator('.end');
  await end.waitFor();
  await tab.getByRole('button', { name: course, exact: true, disabled: false }).waitFor();
  return end.innerText();
}
