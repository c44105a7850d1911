import { inAccount } from '../../../../simulator/deployed/deployed';
import { open } from '../../../../tools/screenshots/inspector';
import { ServedPages } from '../../support/served-inspectors';
import { describeInBrowser } from './support/browser';
import { usePage } from './support/use-page';

describeInBrowser('what stands behind the conversation', () => {
  const page = usePage();
  const arrow = (name: string | RegExp) => page.tab.getByRole('button', { name });
  const linkByVoice = async () => {
    for (const words of ['Alexa, open Ride Hailer', 'Link my account', 'I approve']) {
      await page.say(words);
    }
    await page.say('My code is {code}');
  };

  it('is a customer whose conditions are switches', async () => {
    await page.tab.getByRole('switch', { name: 'Voice recognized' }).click();
    await page.tab.getByRole('switch', { name: 'Voice recognized', checked: false }).waitFor();
    expect(page.simulation.customer.voiceRecognized).toBe(false);
    await page.say('Alexa, open Ride Hailer');
    await page.say('Link my account');
    await arrow(/SessionResumed USER_REQUIREMENTS_NOT_MET/).waitFor();
  });

  it('is a phone with the passcode', async () => {
    await page.say('Alexa, open Ride Hailer');
    await page.say('Link my account');
    await page.say('I approve');
    await page.tab.getByText(/^\d{6} is your code/).waitFor();
  });

  it('is an app whose card leads over LWA’s page to a linked account', async () => {
    await page.play('No phone number');
    await arrow('Alexa to Customer: LinkAccount card').waitFor();
    await page.tab.getByRole('link', { name: 'Link account' }).click();
    await page.tab.getByRole('button', { name: 'Allow' }).click();
    await page.tab.getByRole('switch', { name: 'Account linked', checked: true }).waitFor();
    await arrow('Alexa to Skill: AlexaSkillEvent.SkillAccountLinked').waitFor();
    expect(page.simulation.customer.linked).toBe(true);
    await arrow('Customer to LWA: POST /ap/oa').waitFor();
    expect(await arrow(/Skill to LWA: .* \/ap\//).count()).toBe(0);
  });

  it('is an app whose skill, disabled in the middle, leaves nobody who listens', async () => {
    await page.say('Alexa, open Ride Hailer');
    await page.say('Link my account');
    await page.tab.getByRole('button', { name: 'Disable the skill' }).click();
    await page.tab.getByText('Microphone closed').waitFor();
    await page.say('I approve');
    await arrow('Customer to Alexa: “I approve”').waitFor();
  });

  it('is an app that tells in a sentence of a card that is not there', async () => {
    await page.tab.goto(`${page.url}/app/consent`);
    expect(await page.tab.getByRole('alert').innerText()).toContain('shows no card');
  });

  it('is an app in which the skill is disabled and enabled, and hears of both', async () => {
    await page.play('Consents');
    await page.tab.getByRole('button', { name: 'Disable the skill' }).click();
    await arrow('Alexa to Skill: AlexaSkillEvent.SkillDisabled').waitFor();
    await page.tab.getByRole('switch', { name: 'Account linked', checked: false }).waitFor();
    await page.tab.getByRole('button', { name: 'Enable the skill' }).click();
    await expectCount(/Alexa to Skill: AlexaSkillEvent.SkillEnabled/, 2);
  });

  async function expectCount(name: RegExp, count: number): Promise<void> {
    await arrow(name)
      .nth(count - 1)
      .waitFor();
    expect(await arrow(name).count()).toBe(count);
  }

  it('is a clock: a refusal is remembered, and forgotten', async () => {
    await page.say('Alexa, open Ride Hailer');
    await page.say('No');
    await page.tab.getByRole('button', { name: '31 days' }).click();
    await page.say('Alexa, open Ride Hailer');
    await page.bubble('skill').getByText('Would you like to link your account').nth(1).waitFor();
  });

  it('are faults as switches', async () => {
    await page.behind('Faults and assumptions');
    await page.tab.getByLabel('Login with Amazon').selectOption('500');
    await linkByVoice();
    await arrow(/SessionResumed FAILED/).waitFor();
    expect(await page.tab.locator('.arrow.wrong').count()).toBeGreaterThan(0);
  });

  it('are faults that the diagram names where a connection was refused', async () => {
    await page.behind('Faults and assumptions');
    for (const name of ['Login with Amazon', 'Table']) {
      await page.tab.getByRole('combobox', { name }).selectOption('refused');
    }
    await linkByVoice();
    await arrow(/SessionResumed FAILED/).waitFor();
    const refused = (party: string) => new RegExp(`${party}: connection refused, fault: `);
    await page.tab
      .getByRole('button', { name: refused('Skill to Table') })
      .first()
      .waitFor();
    await page.tab.getByRole('button', { name: refused('Voice-forward to LWA') }).click();
    await page.tab.getByText('Fault: lwa=refused', { exact: true }).waitFor();
  });

  it('are the unknowns as switches, with what each means and how well it is known', async () => {
    await page.behind('Faults and assumptions');
    const echoed = page.tab.locator('.assumption', { hasText: 'tokenEchoed' });
    expect(await echoed.innerText()).toMatch(/cause\.token is the connection.s token.*Assumed/s);
    await echoed.getByRole('switch').click();
    await echoed.getByText('default true').waitFor();
    expect(page.simulation.assumptions.tokenEchoed).toBe(false);
    await page.tab.getByText('1 changed assumption', { exact: true }).waitFor();
    expect(await page.play('Consents')).toMatch(/^Linked/);
    // The scenario ran from the clean state, and gave the setting back.
    await page.tab.getByText('1 changed assumption', { exact: true }).waitFor();
    await page.tab.getByRole('button', { name: 'Reset everything' }).click();
    await page.tab.getByText('1 changed assumption').waitFor({ state: 'detached' });
    expect(page.simulation.assumptions.tokenEchoed).toBe(true);
  });

  it('are the ledger item, metrics, log and time of each turn', async () => {
    await page.play('Declines');
    await page.behind('Turn');
    const declined = page.tab.locator('.turn').filter({ hasText: '“No”' });
    await declined.locator('summary').first().click();
    const refused = declined.locator('.ledger .changed').filter({ hasText: 'refusedAt' });
    expect(await refused.innerText()).toMatch(/–\s+\d{4}-\d\d-\d\d/);
    expect(await declined.locator('.metrics').innerText()).toContain('OutcomeDeclined');
    expect(await declined.locator('.log').count()).toBeGreaterThan(0);
    expect(await declined.innerText()).toMatch(/[\d.]+ ms, of that the skill [\d.]+ ms/);
  });

  it('is less for a deployed function, and the page says what is left out', async () => {
    const others = new ServedPages();
    const other = await others.serve({ deployed: inAccount('ride-hailer-team') });
    await open(page.tab, other.page.url);
    await page.tab.getByText('ride-hailer-team is deployed').waitFor();
    await page.tab.getByText('the ledger is not shown').waitFor();
    expect(await page.tab.getByRole('button', { name: '31 days' }).count()).toBe(0);
    await page.say('Alexa, open Ride Hailer');
    await page.behind('Turn');
    expect(await page.tab.getByText('Ledger item').count()).toBe(0);
    await page.behind('Faults and assumptions');
    expect(await page.tab.getByLabel('Table').count()).toBe(0);
    await others.end();
  });
});
