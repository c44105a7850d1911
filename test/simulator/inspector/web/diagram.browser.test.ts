import { fromRoot } from '../../../../tools/paths';
import { open } from '../../../../tools/screenshots/inspector';
import { ServedInspectors } from '../../support/served-inspectors';
import { asking } from '../../support/fake-skill';
import { describeInBrowser } from './support/browser';
import { downloaded } from './support/downloaded';
import { usePage } from './support/use-page';

describeInBrowser('the diagram', () => {
  const page = usePage();
  const arrow = (name: string | RegExp) => page.tab.getByRole('button', { name });
  const others = new ServedInspectors();
  afterAll(() => others.end());
  const focused = () =>
    page.tab.evaluate<string>('document.activeElement.getAttribute("aria-label")');
  const envelope = () => page.tab.getByLabel('Envelope', { exact: true });

  it('shows an envelope and the row of the protocol that explains it', async () => {
    await page.play('Declines');
    await arrow('Alexa to Skill: LaunchRequest').press('Enter');
    expect(await envelope().innerText()).toContain('"type": "LaunchRequest"');
    const row = await page.tab.getByRole('link', { name: 'In the protocol' }).getAttribute('href');
    expect(row).toBe('/protocol#launch');
    await page.tab.goto(page.url + row!);
    expect(await page.tab.locator('#launch').innerText()).toContain('need no token');
  });

  it('is one Tab stop in which the arrow keys move between messages', async () => {
    await page.say('Alexa, open Ride Hailer');
    await page.bubble('skill').waitFor();
    await arrow('Alexa to Skill: AlexaSkillEvent.SkillEnabled').waitFor();
    await page.tab.getByRole('region', { name: 'Sequence diagram' }).focus();
    await page.tab.keyboard.press('Tab');
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'Enter']) {
      await page.tab.keyboard.press(key);
    }
    await envelope().waitFor();
    await page.tab.keyboard.press('Escape');
    await envelope().waitFor({ state: 'detached' });
    expect(await focused()).toBe('Alexa to Skill: LaunchRequest');
  });

  it('draws utterances to the voice-forward skill during the connection', async () => {
    await page.play('Consents');
    await arrow('Customer to Alexa: “Link my account”').waitFor();
    await arrow('Customer to Voice-forward: “I approve”').waitFor();
    await arrow('Voice-forward to Customer: text message').waitFor();
    await arrow('Customer to Alexa: “Yes”').waitFor();
  });

  it('marks problems of a response', async () => {
    const answering = () => asking('Where to?', { shouldEndSession: true });
    const other = await others.serve({ answering });
    await open(page.tab, other.inspector.url);
    await page.say('Alexa, open Ride Hailer');
    await arrow(/^Skill to Alexa: answer, with a problem/)
      .first()
      .click();
    const problems = page.tab.getByRole('list', { name: 'Problems' });
    expect(await problems.innerText()).toContain('asks a question but closes the microphone');
    const marked = await envelope().locator('mark').allInnerTexts();
    expect(marked.join('')).toContain('"shouldEndSession": true');
  });

  it('shows an error for an invalid edited envelope and keeps the text', async () => {
    await page.say('Alexa, open Ride Hailer');
    await arrow('Alexa to Skill: LaunchRequest').click();
    await page.tab.getByRole('button', { name: 'Edit and send' }).click();
    const edited = page.tab.getByLabel('Envelope to send');
    expect(await focused()).toBe('Envelope to send');
    const send = page.tab.getByRole('button', { name: 'Send to the skill' });
    const text = await edited.inputValue();
    await edited.fill('{ no JSON');
    await send.click();
    await page.tab.getByRole('alert').getByText('Invalid JSON: fix it and send again.').waitFor();
    await edited.press('Escape');
    expect(await edited.inputValue()).toBe('{ no JSON');
    await edited.fill(text);
    await send.click();
    await arrow('Alexa to Skill: LaunchRequest').nth(1).waitFor();
    await page.tab.getByRole('heading', { name: 'answer Skill → Alexa' }).waitFor();
    expect(await envelope().innerText()).toContain('"outputSpeech"');
    expect(await page.tab.locator('.arrow', { hasText: /^error/ }).count()).toBe(0);
    await page.say('Stop');
  });

  it('exports the diagram as valid Mermaid and as SVG', async () => {
    await page.play('Consents');
    const arrows = await page.tab.locator('.arrow').count();
    const exported = async (name: string) => {
      await page.tab.getByText('Save and replay').click();
      return downloaded(page.tab, page.tab.getByRole('button', { name }));
    };
    const mermaid = await exported('Diagram as Mermaid');
    const svg = await exported('Diagram as SVG');
    expect(svg.text).toMatch(/^<svg[^>]*xmlns="http/);
    expect(svg.text.match(/marker-end/g)).toHaveLength(arrows);
    await page.tab.goto('about:blank');
    await page.tab.addScriptTag({ path: fromRoot('node_modules/mermaid/dist/mermaid.min.js') });
    const draw = `mermaid.render('drawn', ${JSON.stringify(mermaid.text)}).then(({ svg }) => svg)`;
    const drawn = await page.tab.evaluate<string>(draw);
    expect(drawn.match(/class="messageText"/g)).toHaveLength(arrows);
    expect(drawn).toContain('Step 3 · The skill resumes');
  });
});
