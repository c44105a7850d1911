import { type Browser } from 'playwright-core';
import { describeInBrowser, launch, openTab, playCourse, serve, type Served } from './support';

const ENDS: readonly (readonly [string, RegExp])[] = [
  ['Consents', /^Linked · outcome linked · no problem$/],
  ['Declines', /^Not linked · outcome declined/],
  ['No answer', /^Not linked · outcome declined/],
  ['Voice not recognized', /^Not linked · outcome requirementsNotMet/],
  ['Not eligible', /^Not linked · outcome requirementsNotMet/],
  ['No phone number', /^Not linked · outcome requirementsNotMet/],
  ['Granted before', /^Linked · outcome linked/],
  ['Denied recently', /^Not linked · outcome declined/],
];

describeInBrowser('the eight courses', () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it.each(ENDS)('%s is played by its button', async (name, end) => {
    const context = await browser.newContext();
    const { tab, wrong } = await openTab(context, served.page.url);
    expect(await playCourse(tab, name)).toMatch(end);
    expect(await tab.locator('.arrow').count()).toBeGreaterThan(4);
    expect(wrong).toEqual([]);
    await context.close();
    await served.page.stage.alone(async () => served.page.world.newCustomer());
  });
});
