import { openInspector } from '../../../tools/screenshots/inspector';
import { asking } from '../../simulator/support/fake-skill';
import { ServedInspectors } from '../../simulator/support/served-inspectors';
import { describeInBrowser } from '../../simulator/inspector/web/support/browser';
import { usePage } from '../../simulator/inspector/web/support/use-page';

describeInBrowser('the message panel', () => {
  const page = usePage();
  const { arrow } = page;
  const others = new ServedInspectors();
  afterAll(() => others.end());
  const openTab = (name: string) => page.tab.getByRole('tab', { name, exact: true }).click();
  const messageBody = () => page.tab.getByLabel('Message body', { exact: true });
  const clipboard = () => page.tab.evaluate<string>('navigator.clipboard.readText()');

  it('explains a message with its row of the protocol', async () => {
    await page.play('Declines');
    await arrow('Alexa to Skill: LaunchRequest').press('Enter');
    const panel = page.tab.getByRole('tabpanel', { name: 'Explain' });
    await panel.getByText('launch and public information').waitFor();
    const rule = await panel.locator('dd').first().innerText();
    await panel.getByRole('link', { name: 'documented by Amazon' }).waitFor();
    const rowAddress = await panel
      .getByRole('link', { name: 'In the protocol' })
      .getAttribute('href');
    expect(rowAddress).toBe('/protocol#launch');
    await page.tab.goto(page.url + rowAddress!);
    expect(rule).not.toBe('');
    expect(await page.tab.locator('tr:has(#launch)').innerText()).toContain(rule);
  });

  it('shows method, address, query, headers, status, duration and size of an HTTP call', async () => {
    await page.tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.play('Consents');
    await arrow('Voice-forward to LWA: GET /ap/oa').click();
    await openTab('Raw HTTP');
    const request = await page.tab.getByLabel('Raw request').innerText();
    expect(request).toMatch(/^GET \/ap\/oa\?client_id=\S+&scope=\S+.* HTTP\/1\.1\nconnection: /s);
    expect(await page.tab.getByLabel('Raw response').innerText()).toMatch(/^HTTP\/1\.1 302\n/);
    await page.tab.getByText(/^Status 302 · [\d.]+ ms · \d+ bytes$/).waitFor();
    await page.tab.getByRole('button', { name: 'Copy as cURL' }).click();
    await page.tab.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await clipboard()).toMatch(
      /^curl -X GET 'http:\/\/127\.0\.0\.1:\d+\/ap\/oa\?client_id=/,
    );
    await page.tab.getByRole('button', { name: 'Response', exact: true }).click();
    await page.tab.getByRole('heading', { name: '302 LWA → Voice-forward' }).waitFor();
    await page.tab.getByRole('button', { name: 'Request', exact: true }).click();
    await page.tab.getByRole('heading', { name: 'GET /ap/oa Voice-forward → LWA' }).waitFor();
  });

  it('shortens secrets in the body, the headers and the address', async () => {
    await page.play('Consents');
    await arrow('Voice-forward to LWA: POST /auth/o2/token').click();
    await openTab('Raw HTTP');
    const text = await page.tab.getByRole('tabpanel', { name: 'Raw HTTP' }).innerText();
    expect(text).toMatch(/code=\S+…/);
    const { accessToken, services } = page.simulation;
    expect(text).not.toContain(accessToken!);
    const secrets = services.record.secrets.findIn(text).map(({ kind }) => kind);
    expect(secrets).toEqual([]);
  });

  it('searches and folds the body, and copies it', async () => {
    await page.tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.say('Alexa, open Ride Hailer');
    await arrow('Alexa to Skill: LaunchRequest').click();
    await openTab('Body');
    expect(await messageBody().innerText()).toContain('"type": "LaunchRequest"');
    await page.tab.getByRole('button', { name: 'Line 1', exact: true }).click();
    expect((await messageBody().innerText()).trim()).toBe('{ … }');
    await page.tab.getByLabel('Search in the body').fill('launchrequest');
    await page.tab.getByText('1 found').waitFor();
    expect(await messageBody().locator('.found').innerText()).toContain('"type": "LaunchRequest"');
    await page.tab.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.tab.getByRole('button', { name: 'Copied' }).waitFor();
    expect(JSON.parse(await clipboard())).toMatchObject({ request: { type: 'LaunchRequest' } });
  });

  it('shows the pending request in the decoded connection token', async () => {
    await page.say('Alexa, ask Ride Hailer to book a ride to the airport', 'Link my account');
    await arrow('Skill to Alexa: StartConnection').click();
    await openTab('Body');
    const token = await page.tab.getByLabel('Connection token', { exact: true }).innerText();
    expect(token).toContain('"name": "BookRideIntent"');
    expect(token).toContain('airport');
  });

  it('marks problems of a response', async () => {
    const answering = () => asking('Where to?', { shouldEndSession: true });
    const other = await others.serve({ answering });
    await openInspector(page.tab, other.inspector.url);
    await page.say('Alexa, open Ride Hailer');
    await arrow(/^Skill to Alexa: speech, with a problem/)
      .first()
      .click();
    const problems = page.tab.getByRole('list', { name: 'Problems' });
    expect(await problems.innerText()).toContain('asks a question but closes the microphone');
    await openTab('Body');
    const marked = await messageBody().locator('mark').allInnerTexts();
    expect(marked.join('')).toContain('"shouldEndSession": true');
  });

  it('shows an error of an edited envelope at its line, and sends the envelope when it is valid', async () => {
    await page.say('Alexa, open Ride Hailer');
    await arrow('Alexa to Skill: LaunchRequest').click();
    await page.tab.getByRole('button', { name: 'Edit and send' }).click();
    const edited = page.tab.getByLabel('Envelope to send');
    expect(await page.focusedLabel()).toBe('Envelope to send');
    const send = page.tab.getByRole('button', { name: 'Send to the skill' });
    const text = await edited.inputValue();
    await edited.fill(text.replace('"version": "1.0",', '"version": "1.0"'));
    await page.tab.getByText(/^Line 3: Expected ','/).waitFor();
    expect(await page.tab.locator('.editor .wrong').innerText()).toBe('3');
    expect(await send.isDisabled()).toBe(true);
    await edited.press('Escape');
    await edited.fill(text.replace('"LaunchRequest"', '5'));
    await send.click();
    await page.tab.getByRole('alert').getByText('a request that has a type').waitFor();
    await edited.fill(text);
    await send.click();
    await arrow('Alexa to Skill: LaunchRequest').nth(1).waitFor();
    await page.tab.getByRole('heading', { name: 'speech Skill → Alexa' }).waitFor();
    await openTab('Body');
    expect(await messageBody().innerText()).toContain('"outputSpeech"');
    expect(await page.tab.locator('.arrow', { hasText: /^error/ }).count()).toBe(0);
    await page.say('Stop');
  });
});
