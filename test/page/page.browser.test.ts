import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { describeInBrowser, launch, openTab, playCourse, serve, type Served } from './support';

describeInBrowser('the page', () => {
  let browser: Browser;
  let served: Served;
  let context: BrowserContext;
  let wrong: string[];
  let tab: Page;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    served = await serve();
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    ({ tab, wrong } = await openTab(context, served.page.url));
  });
  afterEach(async () => {
    await context.close();
    await served.close();
    expect(wrong).toEqual([]);
  });

  const say = async (text: string) => {
    await tab.getByLabel('What you say').fill(text);
    await tab.keyboard.press('Enter');
    await tab.locator('.bubble.customer', { hasText: text }).last().waitFor();
  };

  it('talks by keyboard alone', async () => {
    await say('Alexa, open Ride Hailer');
    await tab.locator('.bubble.skill').waitFor();
    expect(await tab.getByRole('status').innerText()).toContain('listens for Ride Hailer');
  });

  it('loses nothing by a reload, and shows the same in two tabs', async () => {
    await say('Alexa, open Ride Hailer');
    const other = await openSecondTab();
    await say('Link my account');
    await tab.locator('.bubble.voice-forward').first().waitFor();
    await other.locator('.bubble.voice-forward').first().waitFor();
    const words = await tab.getByRole('log').innerText();
    expect(await other.getByRole('log').innerText()).toBe(words);
    await tab.reload();
    await tab.locator('.bubble.voice-forward').first().waitFor();
    expect(await tab.getByRole('log').innerText()).toBe(words);
    expect(await tab.locator('.step').count()).toBe(2);
  });

  async function openSecondTab(): Promise<Page> {
    const second = await context.newPage();
    await second.goto(served.page.url);
    await second.locator('.bubble.skill').waitFor();
    return second;
  }

  it('follows the card in the app over LWA’s page, and is linked', async () => {
    await playCourse(tab, 'No phone number');
    await tab.getByRole('link', { name: 'Link account' }).click();
    await tab.getByRole('button', { name: 'Allow' }).click();
    await tab.getByRole('switch', { name: 'Account linked', checked: true }).waitFor();
    await tab.getByRole('button', { name: /AlexaSkillEvent.SkillAccountLinked/ }).waitFor();
    expect(served.world.customer.linked).toBe(true);
  });

  it('tells in a sentence of a card that is not there', async () => {
    await tab.goto(`${served.page.url}/app/consent`);
    expect(await tab.getByRole('alert').innerText()).toContain('shows no card');
  });

  it('has faults as switches', async () => {
    await tab.getByRole('tab', { name: 'Unknowns' }).click();
    await tab.getByLabel('Login with Amazon').selectOption('500');
    expect(await playCourse(tab, 'Consents')).toContain('Not linked · outcome failed');
    expect(await tab.locator('.arrow.wrong').count()).toBeGreaterThan(0);
  });

  it('has the unknowns as switches', async () => {
    await tab.getByRole('tab', { name: 'Unknowns' }).click();
    await tab.getByRole('switch', { name: 'tokenEchoed' }).click();
    await tab.locator('.unknown.changed').waitFor();
    expect(served.world.assumptions.tokenEchoed).toBe(false);
    expect(await playCourse(tab, 'Consents')).toContain('Linked');
  });

  it('shows an envelope, and the row of the protocol that explains it', async () => {
    await playCourse(tab, 'Consents');
    await tab.getByRole('button', { name: 'Alexa to Skill: LaunchRequest' }).press('Enter');
    expect(await tab.getByLabel('Envelope').innerText()).toContain('"type": "LaunchRequest"');
    const row = await tab.getByRole('link', { name: 'In the protocol' }).getAttribute('href');
    expect(row).toBe('/protocol#launch');
    await tab.goto(served.page.url + row!);
    expect(await tab.locator('#launch').innerText()).toContain('need no token');
  });

  it('says what is wrong with an edited envelope, and goes on', async () => {
    await say('Alexa, open Ride Hailer');
    await tab.getByRole('button', { name: 'Alexa to Skill: LaunchRequest' }).click();
    await tab.getByRole('button', { name: 'Edit and send' }).click();
    const envelope = tab.getByLabel('Envelope to send');
    const text = await envelope.inputValue();
    await envelope.fill('{ no JSON');
    await tab.getByRole('button', { name: 'Send to the skill' }).click();
    await tab.getByRole('alert').getByText('The envelope is no JSON').waitFor();
    await envelope.fill(text);
    await tab.getByRole('button', { name: 'Send to the skill' }).click();
    await expectCount(() => tab.locator('.arrow', { hasText: 'LaunchRequest' }).count(), 2);
    await expectCount(() => tab.locator('.arrow', { hasText: /^error/ }).count(), 0);
    await say('Stop');
  });

  async function expectCount(count: () => Promise<number>, wanted: number): Promise<void> {
    for (let tries = 0; tries < 100 && (await count()) !== wanted; tries += 1) {
      await tab.waitForTimeout(20);
    }
    expect(await count()).toBe(wanted);
  }

  it('shows the ledger item, metrics, log and time of each turn', async () => {
    await playCourse(tab, 'Declines');
    await tab.getByRole('tab', { name: 'Turns' }).click();
    const declined = tab.locator('.turn').filter({ hasText: '“No”' });
    await declined.locator('summary').first().click();
    const refused = declined.locator('.ledger .changed').filter({ hasText: 'refusedAt' });
    expect(await refused.innerText()).toMatch(/–\s+\d{4}-\d\d-\d\d/);
    expect(await declined.locator('.metrics').innerText()).toContain('OutcomeDeclined');
    expect(await declined.locator('.log').count()).toBeGreaterThan(0);
  });

  it('saves a conversation, and plays it again', async () => {
    await playCourse(tab, 'Declines');
    const words = await tab.locator('.bubble').allInnerTexts();
    await tab.getByText('Save and replay').click();
    const [file] = await Promise.all([
      tab.waitForEvent('download'),
      tab.getByRole('link', { name: 'Save the conversation' }).click(),
    ]);
    const path = await file.path();
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ version: 1 });
    await served.page.stage.alone(async () => served.page.world.newCustomer());
    await tab.locator('.bubble').first().waitFor({ state: 'detached' });
    await tab.getByLabel('A saved conversation').setInputFiles(path);
    await tab
      .locator('.bubble')
      .nth(words.length - 1)
      .waitFor();
    expect(await tab.locator('.bubble').allInnerTexts()).toEqual(words);
  });

  it('tells in a sentence of a file of another version', async () => {
    const text = JSON.stringify({ format: 'alexa-conversation', version: 9, steps: [] });
    await tab.getByLabel('A saved conversation').setInputFiles({
      name: 'old.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await tab.getByRole('alert').getByText('saved in version 9').waitFor();
    await say('Alexa, open Ride Hailer');
  });

  it('exports the diagram as Mermaid and SVG', async () => {
    await playCourse(tab, 'Consents');
    const exported = async (name: string) => {
      await tab.getByText('Save and replay').click();
      const [file] = await Promise.all([
        tab.waitForEvent('download'),
        tab.getByRole('button', { name }).click(),
      ]);
      return readFile(await file.path(), 'utf8');
    };
    const mermaid = await exported('Diagram as Mermaid');
    expect(mermaid).toMatch(/^sequenceDiagram\n/);
    expect(mermaid).toContain('Connections.StartConnection');
    expect(await exported('Diagram as SVG')).toMatch(/^<svg[^>]*xmlns="http/);
  });

  it.each([
    ['light', 1440, 900],
    ['dark', 1440, 900],
    ['light', 390, 844],
    ['dark', 390, 844],
  ] as const)('has nothing for axe to find, %s at %d×%d', async (colorScheme, width, height) => {
    await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await tab.setViewportSize({ width, height });
    await playCourse(tab, 'No phone number');
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const views = width > 1100 ? ['Customer', 'Turns', 'Unknowns'] : [];
    const rooms = width > 1100 ? [] : ['Talk', 'Diagram', 'More'];
    for (const name of [...views, ...rooms]) {
      await tab.getByRole(width > 1100 ? 'tab' : 'button', { name, exact: true }).click();
      const { violations } = await new AxeBuilder({ page: tab }).withTags(tags).analyze();
      const found = violations.map(({ id, nodes }) => [name, id, nodes[0]?.html]);
      expect(found).toEqual([]);
      const overflow =
        'document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight';
      expect(await tab.evaluate(overflow)).toBe(false);
    }
  });
});
