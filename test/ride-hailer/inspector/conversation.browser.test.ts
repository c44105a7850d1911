import { describeInBrowser } from '../../simulator/inspector/web/support/browser';
import { usePage } from '../../simulator/inspector/web/support/use-page';

describeInBrowser('the conversation', () => {
  const page = usePage();
  const deviceShows = (words: string) => page.tab.getByRole('status').getByText(words).waitFor();
  const input = () => page.tab.getByLabel('Utterance');

  it('begins with an explanation in three lines, with links to the documents', async () => {
    const lines = page.tab.locator('.first li');
    expect(await lines.count()).toBe(3);
    expect(await lines.first().innerText()).toContain('Alexa, open Ride Hailer');
    const links = await page.tab.locator('.first a').evaluateAll((all) => all.map(String));
    expect(links).toEqual([
      expect.stringMatching(/^https:\/\/developer\.amazon\.com\//),
      `${page.url}/protocol`,
    ]);
  });

  it('works by keyboard alone and shows the state of the device', async () => {
    expect(await page.focusedLabel()).toBe('Utterance');
    await deviceShows('The device waits for “Alexa”.');
    await page.tab.keyboard.type('Alexa, open Ride Hailer');
    await page.tab.keyboard.press('Enter');
    await deviceShows('Microphone open: listens for Ride Hailer');
    await deviceShows('After silence, Alexa speaks the reprompt. Without one, the session ends.');
    await page.say('Link my account');
    await deviceShows('Microphone open: listens for your consent');
    await page.say('I approve');
    await deviceShows('Microphone open: listens for the passcode');
  });

  it('brings back earlier utterances with the arrow keys', async () => {
    await page.say('Alexa, open Ride Hailer', 'Link my account');
    await input().press('ArrowUp');
    await input().press('ArrowUp');
    expect(await input().inputValue()).toBe('Alexa, open Ride Hailer');
    await input().press('ArrowDown');
    expect(await input().inputValue()).toBe('Link my account');
    await input().press('ArrowDown');
    expect(await input().inputValue()).toBe('');
  });

  it('links the account by clicks on the suggestions alone', async () => {
    for (const words of ['Alexa, open Ride Hailer', 'Link my account', 'I approve']) {
      await page.tab.getByRole('button', { name: words, exact: true }).click();
      await page.bubble('customer').getByText(words).waitFor();
    }
    await page.tab.getByRole('button', { name: /^My code is \d{6}$/ }).click();
    await page.tab.getByRole('switch', { name: 'Account linked', checked: true }).waitFor();
    const passcode = /^\d{6}/.exec(page.simulation.phone.at(-1)!)![0];
    await page.bubble('customer').getByText(passcode).waitFor();
  });

  it('says that another silence ends the session, and closes the microphone after that silence', async () => {
    await page.say('Alexa, open Ride Hailer');
    await page.tab.getByRole('button', { name: 'Say nothing' }).click();
    await deviceShows('After another silence, the session ends.');
    await page.tab.getByRole('button', { name: 'Say nothing' }).click();
    await deviceShows('Microphone closed');
  });

  it('sends an intent of the model without speech', async () => {
    await page.say('Alexa, open Ride Hailer');
    await page.tab.getByText('Send an intent').click();
    await page.tab
      .getByRole('combobox', { name: 'Intent', exact: true })
      .selectOption('BookRideIntent');
    await page.tab.getByLabel('destination', { exact: true }).fill('the airport');
    await page.tab
      .getByRole('combobox', { name: 'Confirmation of destination' })
      .selectOption('CONFIRMED');
    await page.tab.getByRole('combobox', { name: 'Dialog state' }).selectOption('COMPLETED');
    await page.tab.getByRole('button', { name: 'Send the intent' }).click();
    await page.arrow('Alexa to Skill: BookRideIntent').click();
    await page.tab.getByRole('tab', { name: 'Body' }).click();
    const sent = await page.tab.getByLabel('Message body', { exact: true }).innerText();
    expect(sent).toContain('"dialogState": "COMPLETED"');
    expect(sent).toMatch(
      /"destination": \{\s+"name": "destination",\s+"confirmationStatus": "CONFIRMED"/,
    );
    expect(sent).toContain('ER_SUCCESS_MATCH');
  });

  it('is complete after a reload, and the same in two tabs', async () => {
    await page.say('Alexa, open Ride Hailer');
    const other = await page.openSecondTab();
    await page.say('Link my account');
    const asks = 'Microphone open: listens for your consent';
    await deviceShows(asks);
    await other.getByRole('status').getByText(asks).waitFor();
    const words = await page.tab.getByRole('log').innerText();
    expect(await other.getByRole('log').innerText()).toBe(words);
    await page.tab.reload();
    await page.bubble('voice-forward').nth(1).waitFor();
    expect(await page.tab.getByRole('log').innerText()).toBe(words);
    expect(await page.tab.locator('.step').count()).toBe(2);
    await other.getByLabel('Utterance').fill('I approve');
    await other.keyboard.press('Enter');
    await page.bubble('customer').getByText('I approve').waitFor();
    await other.close();
  });

  it('shows markup in an utterance as text', async () => {
    const markup = '<img src="x" onerror="document.title=1"> <b>home</b>';
    await page.say('Alexa, open Ride Hailer', markup);
    expect(await page.bubble('customer').locator('p').last().innerText()).toBe(markup);
    expect(await page.tab.locator('main img').count()).toBe(0);
  });

  it('shows what the customer does outside the conversation, and changed settings', async () => {
    const action = (words: string) => page.tab.locator('.aside.action', { hasText: words });
    expect(await page.play('No phone number')).toMatch(/^Not linked/);
    await page.tab.getByRole('link', { name: 'Link account' }).click();
    await page.tab.getByRole('button', { name: 'Allow' }).click();
    await action('The customer links the account in the Alexa app').waitFor();
    await page.tab.getByRole('switch', { name: 'Phone number in the profile' }).click();
    await action('Customer: phoneNumber is true').waitFor();
    await page.tab.getByRole('button', { name: 'Disable the skill' }).click();
    await action('The customer disables the skill in the Alexa app').waitFor();
    await page.tab.getByRole('button', { name: '1 day', exact: true }).click();
    await action('24 hours pass').waitFor();
  });

  it('selects the message of a line that is clicked, and marks the lines of the turn of a message that is clicked', async () => {
    await page.say('Alexa, open Ride Hailer');
    await page.bubble('skill').click();
    const spoken = page.tab.locator('.arrow.spoken.skill');
    expect(await spoken.getAttribute('aria-pressed')).toBe('true');
    await page.arrow('Alexa to Skill: LaunchRequest').click();
    expect(await page.bubble('skill').getAttribute('aria-pressed')).toBe('false');
    expect(await page.tab.locator('.bubble.related').count()).toBe(3);
    await spoken.click();
    expect(await page.bubble('skill').getAttribute('aria-pressed')).toBe('true');
    await page.bubble('skill').press('ArrowUp');
    await page.tab.keyboard.press('Enter');
    expect(await page.bubble('alexa').getAttribute('aria-pressed')).toBe('true');
  });

  it('reads aloud by default, and listens only when switched on', async () => {
    const toggle = (name: string) => page.tab.getByRole('button', { name, exact: true });
    expect(await toggle('Read aloud').getAttribute('aria-pressed')).toBe('true');
    expect(await toggle('Listen').getAttribute('aria-pressed')).toBe('false');
    expect(await toggle('Speak').count()).toBe(0);
    await toggle('Listen').click();
    await toggle('Speak').waitFor();
    await page.tab.getByText('Some browsers send the sound to their vendor.').waitFor();
    await toggle('Listen').click();
    expect(await toggle('Speak').count()).toBe(0);
  });
});
