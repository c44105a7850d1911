import { describeInBrowser } from './support/browser';
import { usePage } from './support/use-page';

const ENDS: readonly (readonly [string, RegExp])[] = [
  ['Consents', /^Linked · outcome linked · no problem$/],
  ['Declines', /^Not linked · outcome declined · no problem$/],
  ['No answer', /^Not linked · outcome declined · no problem$/],
  ['Voice not recognized', /^Not linked · outcome requirementsNotMet · no problem$/],
  ['Not eligible', /^Not linked · outcome requirementsNotMet · no problem$/],
  ['No phone number', /^Not linked · outcome requirementsNotMet · no problem$/],
  ['Granted before', /^Linked · outcome linked · no problem$/],
  ['Denied recently', /^Not linked · outcome declined · no problem$/],
];

describeInBrowser('the scenario buttons', () => {
  const page = usePage();

  it.each(ENDS)('plays the scenario %s by its button', async (name, end) => {
    expect(await page.play(name)).toMatch(end);
    expect(await page.tab.locator('.step').count()).toBe(3);
    expect(await page.tab.locator('.arrow.wrong').count()).toBe(0);
  });
});
