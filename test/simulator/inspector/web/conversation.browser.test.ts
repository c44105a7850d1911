import { describeInBrowser } from './support/browser';
import { usePage } from './support/use-page';

describeInBrowser('the conversation', () => {
  const page = usePage();
  const device = (words: string) => page.tab.getByRole('status').getByText(words).waitFor();

  it('works by keyboard alone and shows the state of the device', async () => {
    await device('The device waits for “Alexa”.');
    await page.say('Alexa, open Ride Hailer');
    await device('Microphone open: listens for Ride Hailer');
    await device('After silence it asks again.');
    await page.say('Link my account');
    await device('Microphone open: listens for your consent');
    await page.say('I approve');
    await device('Microphone open: listens for the passcode');
  });

  it('works by one tap on each suggestion', async () => {
    for (const words of ['Alexa, open Ride Hailer', 'Link my account', 'I approve']) {
      await page.tab.getByRole('button', { name: words, exact: true }).click();
      await page.bubble('customer').getByText(words).waitFor();
    }
    await page.tab.getByRole('button', { name: /^My code is \d{6}$/ }).click();
    await page.tab.getByRole('switch', { name: 'Account linked', checked: true }).waitFor();
    const passcode = /^\d{6}/.exec(page.simulation.phone.at(-1)!)![0];
    await page.bubble('customer').getByText(passcode).waitFor();
  });

  it('shows the effect of silence', async () => {
    await page.say('Alexa, open Ride Hailer');
    await page.tab.getByRole('button', { name: 'Say nothing' }).click();
    await device('After another silence the session ends.');
    await page.tab.getByRole('button', { name: 'Say nothing' }).click();
    await device('Microphone closed');
  });

  it('is complete after a reload and the same in two tabs', async () => {
    await page.say('Alexa, open Ride Hailer');
    const other = await page.openSecondTab();
    await page.say('Link my account');
    await other.locator('.bubble.voice-forward').nth(1).waitFor();
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
    await page.say('Alexa, open Ride Hailer');
    await page.say(markup);
    expect(await page.bubble('customer').locator('p').last().innerText()).toBe(markup);
    expect(await page.tab.locator('main img').count()).toBe(0);
  });

  it('reads aloud and recognizes speech only when switched on', async () => {
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
