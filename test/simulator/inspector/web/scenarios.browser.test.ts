import { describeInBrowser } from './support/browser';
import { usePage } from './support/use-page';

const ENDS: readonly (readonly [string, RegExp])[] = [
  ['Consents', /^Linked, outcome linked, the session is closed, no problem$/],
  ['Declines', /^Not linked, outcome declined, the session is closed, no problem$/],
  ['No answer', /^Not linked, outcome declined, the session is closed, no problem$/],
  ['Voice not recognized', /^Not linked, outcome requirementsNotMet, .*, no problem$/],
  ['Not eligible', /^Not linked, outcome requirementsNotMet, .*, no problem$/],
  ['No phone number', /^Not linked, outcome requirementsNotMet, .*, no problem$/],
  ['Granted before', /^Linked, outcome linked, the session is closed, no problem$/],
  ['Denied recently', /^Not linked, outcome declined, the session is closed, no problem$/],
  ['Sign-in fails', /^Not linked, outcome failed, the session is closed, no problem$/],
];

describeInBrowser('the scenario menu', () => {
  const page = usePage();

  it.each(ENDS)('plays the scenario %s', async (name, end) => {
    expect(await page.play(name)).toMatch(end);
    expect(await page.tab.locator('.step').count()).toBe(3);
    expect(await page.tab.locator('.failed').count()).toBe(0);
  });
});
