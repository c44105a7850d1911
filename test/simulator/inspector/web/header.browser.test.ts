import { SCENARIO_NAMES } from '../../../../simulator/scenarios/scenarios';
import { openInspector } from '../../../../tools/screenshots/inspector';
import { publishedPlantPal } from '../../../adopters/plant-pal/simulation';
import { asking } from '../../support/fake-skill';
import { ServedInspectors } from '../../support/served-inspectors';
import { describeInBrowser } from './support/browser';
import { usePage } from './support/use-page';

describeInBrowser('the header', () => {
  const page = usePage();
  const others = new ServedInspectors();
  afterAll(() => others.end());
  const changedSettings = () => page.tab.locator('.changed-settings');

  it('shows faults, changed assumptions and the moved clock, and resets them', async () => {
    await page.openPanel('Faults and assumptions');
    await page.tab.getByLabel('Login with Amazon').selectOption('500');
    for (const name of ['tokenEchoed', 'sessionNewOnResume']) {
      await page.tab.locator('.assumption', { hasText: name }).getByRole('switch').click();
    }
    await page.tab.getByText('1 fault, 2 changed assumptions · Reset', { exact: true }).waitFor();
    await page.openPanel('Customer');
    await page.tab.getByRole('button', { name: '31 days' }).click();
    await changedSettings().getByText('clock 31 days ahead').waitFor();
    await page.say('Alexa, open Ride Hailer');
    await changedSettings().getByRole('button', { name: 'Reset' }).click();
    await changedSettings().waitFor({ state: 'detached' });
    expect(page.simulation.services.faults.list()).toEqual([]);
    expect(page.simulation.assumptions.tokenEchoed).toBe(true);
    expect(page.simulation.clock.offsetMs).toBe(0);
    await page.bubble('customer').waitFor();
  });

  it('plays a scenario from a clean state, and restores the settings after it', async () => {
    await page.openPanel('Faults and assumptions');
    await page.tab.getByLabel('Login with Amazon').selectOption('500');
    await changedSettings().getByText('1 fault').waitFor();
    expect(await page.play('Consents')).toMatch(/^Linked, .* no problem$/);
    await changedSettings().getByText('1 fault').waitFor();
    expect(page.simulation.services.faults.list()).toEqual(['lwa=500']);
  });

  it('starts a new conversation with the same faults, or with default settings', async () => {
    await page.tab.getByRole('switch', { name: 'Voice recognized' }).click();
    await page.openPanel('Faults and assumptions');
    await page.tab.getByLabel('Table').selectOption('refused');
    await page.say('Alexa, open Ride Hailer');
    await page.tab.getByRole('button', { name: 'New conversation' }).click();
    await page.bubble('customer').waitFor({ state: 'detached' });
    await changedSettings().getByText('1 fault').waitFor();
    expect(page.simulation.customer).toMatchObject({ voiceRecognized: true, linked: false });
    await page.tab.getByRole('button', { name: 'Reset everything' }).click();
    await changedSettings().waitFor({ state: 'detached' });
  });

  it('describes each scenario in one line, and closes the menu by Escape', async () => {
    await page.tab.getByText('Scenarios', { exact: true }).click();
    const lines = await page.tab.locator('.scenario small').allInnerTexts();
    expect(lines).toHaveLength(SCENARIO_NAMES.length);
    expect(lines).toContain('The passcode cannot be sent.');
    await page.tab.keyboard.press('Escape');
    expect(await page.tab.locator('.scenario').first().isVisible()).toBe(false);
  });

  it('shows an error that covers no title and disappears by itself', async () => {
    await page.tab.clock.install();
    await page.tab.reload();
    await page.tab.getByRole('group', { name: 'Suggestions' }).waitFor();
    // The Alexa app has no card, so this address redirects to the inspector with an error.
    await page.tab.goto(`${page.url}/app/consent`);
    const toast = page.tab.getByRole('alert').locator('.toast.error');
    await toast.waitFor();
    const { y } = (await toast.boundingBox())!;
    for (const title of await page.tab.locator('h1, h2').all()) {
      const box = (await title.boundingBox())!;
      expect(box.y + box.height).toBeLessThan(y);
    }
    await page.tab.clock.fastForward('00:30');
    await toast.waitFor({ state: 'detached' });
  });

  it('shows a build error until the skill is reloaded, and then offers to play the conversation again', async () => {
    let version = 1;
    const { inspector } = await others.serve({ answering: () => asking(`Version ${version}?`) });
    const { session } = inspector;
    await openInspector(page.tab, inspector.url);
    await page.say('Alexa, open Ride Hailer');
    await page.bubble('skill').getByText('Version 1?').waitFor();
    session.reportBuildError('Not reloaded: words.ts:36:20\n  36 │ goodbye {');
    const error = page.tab.locator('.build-error');
    expect((await error.innerText()).split('\n')).toHaveLength(2);
    await page.tab.reload();
    await error.waitFor();
    expect(await page.tab.locator('.toast').count()).toBe(0);
    version = 2;
    session.reportReload();
    await error.waitFor({ state: 'detached' });
    await page.tab.getByRole('status').getByText('Reloaded.').waitFor();
    await page.tab.getByRole('button', { name: 'Play the conversation again' }).click();
    await page.bubble('skill').getByText('Version 2?').waitFor();
  });

  it('shows another skill with its own name, publisher and scenarios', async () => {
    const other = await others.serve({
      published: publishedPlantPal(),
      isOtherSkill: true,
      publisher: 'Green Things',
    });
    await openInspector(page.tab, other.inspector.url);
    expect(await page.tab.getByRole('heading', { level: 1 }).innerText()).toMatch(
      /Plant Pal\s*Green Things/,
    );
    await page.tab.getByRole('button', { name: 'Alexa, open plant pal' }).waitFor();
    await page.play('Declines');
    const said = await page.bubble('customer').locator('p').allInnerTexts();
    expect(said).toEqual(['Alexa, open plant pal', 'Link my account', 'No', 'Stop']);
  });
});
