import { fromRoot } from '../../../tools/paths';
import { DESKTOP, openInspector } from '../../../tools/screenshots/inspector';
import { ServedInspectors } from '../../simulator/support/served-inspectors';
import { describeInBrowser } from '../../simulator/inspector/web/support/browser';
import { usePage } from '../../simulator/inspector/web/support/use-page';

describeInBrowser('the diagram', () => {
  const page = usePage();
  const { arrow } = page;
  const others = new ServedInspectors();
  afterAll(() => others.end());
  const styleOf = (name: string, property: string) =>
    page.tab.evaluate<string>(
      `getComputedStyle(document.querySelector('.arrow[aria-label="${name}"]')).${property}`,
    );
  const turnHead = (title: string) =>
    page.tab.locator('.turn-head').and(page.tab.getByRole('button', { name: title }));

  it('has text and rows of a fixed size, so that a larger window shows more rows', async () => {
    await page.play('Consents');
    const measure = async (width: number, height: number) => {
      await page.tab.setViewportSize({ width, height });
      const last = page.tab.locator('.columns').last().locator('.arrow').last();
      const { width: rowWidth, height: rowHeight } = (await last.boundingBox())!;
      const font = await styleOf('Customer to Alexa: “Yes”', 'fontSize');
      const box = (await page.tab.getByRole('region', { name: 'Sequence diagram' }).boundingBox())!;
      return { font, rowHeight, rowWidth, rows: box.height / rowHeight };
    };
    const small = await measure(1440, 900);
    const large = await measure(2560, 1300);
    await page.tab.setViewportSize(DESKTOP);
    expect([small.font, large.font]).toEqual(['12px', '12px']);
    expect([small.rowHeight, large.rowHeight]).toEqual([28, 28]);
    expect(large.rowWidth).toBeGreaterThan(small.rowWidth * 1.5);
    expect(large.rows).toBeGreaterThan(small.rows + 10);
  });

  it('groups the messages by turn, with utterance, duration and result, and folds them', async () => {
    await page.say('Alexa, open Ride Hailer', 'Stop');
    const launch = turnHead('“Alexa, open Ride Hailer”');
    await turnHead('“Stop”').getByRole('img', { name: 'passed' }).waitFor();
    expect(await launch.innerText()).toMatch(/[\d.]+ ms\s+✓/);
    await launch.click();
    await arrow('Alexa to Skill: LaunchRequest').waitFor({ state: 'detached' });
    await arrow('Alexa to Skill: AMAZON.StopIntent').waitFor();
    await page.bubble('skill').first().click();
    await arrow('Alexa to Skill: LaunchRequest').waitFor();
    await page.tab.getByRole('button', { name: 'Fold all' }).click();
    expect(await page.tab.locator('.arrow').count()).toBe(0);
    await page.tab.getByRole('button', { name: 'Unfold all' }).click();
    await arrow('Alexa to Skill: AMAZON.StopIntent').waitFor();
  });

  it('marks a turn in which the skill fails', async () => {
    const other = await others.serve({
      answering: () => {
        throw new Error('the ride is not there');
      },
    });
    await openInspector(page.tab, other.inspector.url);
    await page.say('Alexa, open Ride Hailer');
    await turnHead('“Alexa, open Ride Hailer”').getByRole('img', { name: 'failed' }).waitFor();
    await page.tab.locator('.arrow.wrong', { hasText: 'error' }).first().waitFor();
    await page.tab.locator('.aside.problem').first().waitFor();
  });

  it('is one Tab stop in which the arrow keys move between messages', async () => {
    await page.say('Alexa, open Ride Hailer');
    await page.bubble('skill').waitFor();
    await arrow('Alexa to Skill: AlexaSkillEvent.SkillEnabled').waitFor();
    await page.tab.getByRole('region', { name: 'Sequence diagram' }).focus();
    await page.tab.keyboard.press('Tab');
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) {
      await page.tab.keyboard.press(key);
    }
    const message = page.tab.getByRole('heading', { name: 'LaunchRequest Alexa → Skill' });
    await message.waitFor();
    await page.tab.keyboard.press('Escape');
    await message.waitFor({ state: 'detached' });
    expect(await page.focusedLabel()).toBe('Alexa to Skill: LaunchRequest');
  });

  it('names responses by their content', async () => {
    await page.play('No phone number');
    await arrow('Skill to Alexa: speech').first().waitFor();
    await arrow('Skill to Alexa: StartConnection').waitFor();
    await arrow('Skill to Alexa: speech + LinkAccount card').waitFor();
    expect(await arrow('answer').count()).toBe(0);
  });

  it('colours statuses by class, and says which failure is expected', async () => {
    await page.play('Sign-in fails');
    const colours = [
      await styleOf('Table to Skill: 200', 'color'),
      await styleOf('LWA to Voice-forward: 500 ServerError, fault: lwa=500', 'color'),
      await styleOf('Alexa to Skill: LinkAccountIntent', 'color'),
    ];
    expect(new Set(colours).size).toBe(3);
    // The second launch finds the refusal in the ledger.
    await page.say('Alexa, open Ride Hailer', 'No', 'Alexa, open Ride Hailer');
    const expected = arrow('Table to Skill: 400 condition not met (expected)');
    await expected.first().waitFor();
    expect(await page.tab.locator('.arrow.wrong.expected').count()).toBe(0);
  });

  it('draws utterances to the voice-forward skill during the connection', async () => {
    await page.play('Consents');
    await arrow('Customer to Alexa: “Link my account”').waitFor();
    await arrow('Customer to Voice-forward: “I approve”').waitFor();
    await arrow('Voice-forward to Customer: text message').waitFor();
    await arrow('Customer to Alexa: “Yes”').waitFor();
  });

  it('filters messages by kind and by text', async () => {
    await page.play('Sign-in fails');
    const all = await page.tab.locator('.arrow').count();
    const filter = page.tab.getByLabel('Filter');
    await filter.selectOption('Problems and faults');
    await page.tab.getByText(new RegExp(`^1 of ${all}$`)).waitFor();
    expect(await page.tab.locator('.arrow').allInnerTexts()).toEqual([
      expect.stringContaining('500 ServerError (lwa=500)'),
    ]);
    await filter.selectOption('HTTP calls');
    await page.tab.getByLabel('Search in all messages').fill('UpdateExpression');
    expect(await page.tab.locator('.arrow').first().innerText()).toContain('UpdateItem');
    expect(await arrow(/to LWA/).count()).toBe(0);
    await page.tab.getByLabel('Search in all messages').fill('no such text');
    await page.tab.getByText('No message matches.').waitFor();
  });

  it('exports the diagram as valid Mermaid and as SVG', async () => {
    await page.play('Consents');
    const arrows = await page.tab.locator('.arrow').count();
    const exported = async (name: string) => {
      await page.tab.getByText('Save and replay').click();
      return page.download(page.tab.getByRole('button', { name }));
    };
    const mermaid = await exported('Diagram as Mermaid');
    const svg = await exported('Diagram as SVG');
    expect(svg.text).toMatch(/^<svg[^>]*xmlns="http/);
    expect(svg.text.match(/marker-end/g)).toHaveLength(arrows);
    await page.tab.goto('about:blank');
    await page.tab.addScriptTag({
      path: fromRoot('node_modules/@mermaid-js/tiny/dist/mermaid.tiny.js'),
    });
    const draw = `mermaid.render('drawn', ${JSON.stringify(mermaid.text)}).then(({ svg }) => svg)`;
    const drawn = await page.tab.evaluate<string>(draw);
    expect(drawn.match(/class="messageText"/g)).toHaveLength(arrows);
    expect(drawn).toContain('Step 3 · The skill resumes');
    const parsed = `new DOMParser().parseFromString(${JSON.stringify(svg.text)}, 'image/svg+xml').querySelectorAll('parsererror').length`;
    expect(await page.tab.evaluate(parsed)).toBe(0);
  });
});
