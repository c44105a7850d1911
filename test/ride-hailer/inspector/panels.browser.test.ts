import { limitsInAccount } from '../../../simulator/deployed/deployment-limits';
import { openInspector } from '../../../tools/screenshots/inspector';
import { ServedInspectors } from '../../simulator/support/served-inspectors';
import { describeInBrowser } from '../../simulator/inspector/web/support/browser';
import { usePage } from '../../simulator/inspector/web/support/use-page';

describeInBrowser('the panels', () => {
  const page = usePage();
  const { arrow } = page;
  const linkByVoice = async () => {
    await page.say('Alexa, open Ride Hailer', 'Link my account', 'I approve');
    await page.say(await page.tab.getByRole('button', { name: /^My code is \d{6}$/ }).innerText());
  };

  it('shows the properties of the customer as switches', async () => {
    await page.tab.getByRole('switch', { name: 'Voice recognized' }).click();
    await page.say('Alexa, open Ride Hailer', 'Link my account');
    await arrow(/SessionResumed USER_REQUIREMENTS_NOT_MET/).waitFor();
    await page.tab.getByRole('switch', { name: 'Voice recognized', checked: false }).waitFor();
    expect(page.simulation.customer.voiceRecognized).toBe(false);
  });

  it('shows the passcode on the phone', async () => {
    await page.say('Alexa, open Ride Hailer', 'Link my account', 'I approve');
    await page.tab.getByText(/^\d{6} is your code/).waitFor();
  });

  it('links the account through the card in the Alexa app and the page of LWA', async () => {
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

  it('closes the microphone when the skill is disabled during a session', async () => {
    await page.say('Alexa, open Ride Hailer', 'Link my account');
    await page.tab.getByRole('button', { name: 'Disable the skill' }).click();
    await page.tab.getByText('Microphone closed').waitFor();
    await page.say('I approve');
    await arrow('Customer to Alexa: “I approve”').waitFor();
  });

  it('shows an error for a card that does not exist', async () => {
    await page.tab.goto(`${page.url}/app/consent`);
    expect(await page.tab.getByRole('alert').innerText()).toContain('shows no card');
  });

  it('disables and enables the skill, which receives both events', async () => {
    await page.play('Consents');
    await page.tab.getByRole('button', { name: 'Disable the skill' }).click();
    await arrow('Alexa to Skill: AlexaSkillEvent.SkillDisabled').waitFor();
    await page.tab.getByRole('switch', { name: 'Account linked', checked: false }).waitFor();
    await page.tab.getByRole('button', { name: 'Enable the skill' }).click();
    const enabled = arrow('Alexa to Skill: AlexaSkillEvent.SkillEnabled');
    await enabled.nth(1).waitFor();
    expect(await enabled.count()).toBe(2);
  });

  it('moves the clock past the cooldown after a refusal', async () => {
    await page.say('Alexa, open Ride Hailer', 'No');
    await page.tab.getByRole('button', { name: '31 days' }).click();
    await page.say('Alexa, open Ride Hailer');
    await page.bubble('skill').getByText('Would you like to link your account').nth(1).waitFor();
  });

  it('sets faults in the panel', async () => {
    await page.openPanel('Faults and assumptions');
    await page.tab.getByLabel('Login with Amazon').selectOption('500');
    await linkByVoice();
    await arrow(/SessionResumed FAILED/).waitFor();
    expect(await page.tab.locator('.arrow.wrong').count()).toBeGreaterThan(0);
  });

  it('names the fault of a refused connection in the diagram', async () => {
    await page.openPanel('Faults and assumptions');
    for (const name of ['Login with Amazon', 'Table']) {
      await page.tab.getByRole('combobox', { name }).selectOption('refused');
    }
    await linkByVoice();
    await arrow(/SessionResumed FAILED/).waitFor();
    const refused = (party: string) => new RegExp(`${party}: connection refused, fault: `);
    await arrow(refused('Skill to Table')).first().waitFor();
    await arrow(refused('Voice-forward to LWA')).click();
    await page.tab.locator('.fault', { hasText: 'Fault: lwa=refused' }).waitFor();
  });

  it('shows assumptions as switches with their meaning and evidence', async () => {
    await page.openPanel('Faults and assumptions');
    const echoed = page.tab.locator('.assumption', { hasText: 'tokenEchoed' });
    expect(await echoed.innerText()).toMatch(
      /cause\.token repeats the connection's token.*Assumed/s,
    );
    await echoed.getByRole('switch').click();
    await echoed.getByText('default true').waitFor();
    expect(page.simulation.assumptions.tokenEchoed).toBe(false);
  });

  it('shows ledger item, metrics, log lines and duration of each turn', async () => {
    await page.play('Declines');
    await page.openPanel('Turn');
    const declined = page.tab.locator('.turn').filter({ hasText: '“No”' });
    await declined.locator('summary').first().click();
    const cooldown = declined.locator('.ledger .changed').filter({ hasText: 'cooldownStartedAt' });
    expect(await cooldown.innerText()).toMatch(/–\s+\d{4}-\d\d-\d\d/);
    expect(await declined.locator('.metrics').innerText()).toContain('OutcomeDeclined');
    expect(await declined.locator('.log').count()).toBeGreaterThan(0);
    expect(await declined.innerText()).toMatch(/[\d.]+ ms, skill [\d.]+ ms/);
  });

  it('describes each switch and fault in a tooltip', async () => {
    for (const name of ['Customer', 'Faults and assumptions'] as const) {
      await page.openPanel(name);
      const fields = page.tab.locator('fieldset').first();
      const tips = fields.getByRole('tooltip', { includeHidden: true });
      const controls = fields.locator('input, select');
      expect(await tips.count()).toBe(await controls.count());
      expect(await tips.first().isVisible()).toBe(false);
      await controls.first().hover();
      expect(await tips.first().isVisible()).toBe(true);
    }
  });

  it('shows the limitations of a deployed function', async () => {
    const inspectors = new ServedInspectors();
    const deployed = await inspectors.serve({
      deploymentLimits: limitsInAccount('ride-hailer-team'),
    });
    await openInspector(page.tab, deployed.inspector.url);
    await page.tab.getByText('ride-hailer-team is deployed').waitFor();
    await page.tab.getByText('the ledger is not shown').waitFor();
    expect(await page.tab.getByRole('button', { name: '31 days' }).count()).toBe(0);
    await page.say('Alexa, open Ride Hailer');
    await page.openPanel('Turn');
    expect(await page.tab.getByText('Ledger item').count()).toBe(0);
    await page.openPanel('Faults and assumptions');
    expect(await page.tab.getByLabel('Table').count()).toBe(0);
    // An interrupted stream of events would be an error on the tab's console.
    await page.tab.goto('about:blank');
    await inspectors.end();
  });
});
