import { describeInBrowser } from '../../simulator/inspector/web/support/browser';
import { usePage } from '../../simulator/inspector/web/support/use-page';

describeInBrowser('a conversation as a file', () => {
  const page = usePage();
  const fileInput = () => page.tab.getByLabel('A saved conversation');
  const chooseFile = (content: object) =>
    fileInput().setInputFiles({
      name: 'saved.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    });

  it('can be saved and replayed', async () => {
    await page.play('Declines');
    const bubbles = await page.tab.locator('.bubble').allInnerTexts();
    await page.tab.getByText('Save and replay').click();
    const save = page.tab.getByRole('link', { name: 'Save the conversation' });
    const { path, text } = await page.download(save);
    expect(JSON.parse(text)).toMatchObject({ version: 1 });
    await page.tab.getByRole('button', { name: 'New conversation' }).click();
    await page.tab.locator('.bubble').first().waitFor({ state: 'detached' });
    await fileInput().setInputFiles(path);
    const last = page.tab.locator('.bubble').nth(bubbles.length - 1);
    await last.waitFor();
    expect(await page.tab.locator('.bubble').allInnerTexts()).toEqual(bubbles);
  });

  it('is rejected with a message if it has another version, and the conversation can continue', async () => {
    await chooseFile({ format: 'alexa-conversation', version: 9, steps: [] });
    await page.tab
      .getByRole('alert')
      .getByText('has version 9 of the format, and only version 1')
      .waitFor();
    await page.tab.getByRole('button', { name: 'Dismiss' }).click();
    expect(await page.tab.getByRole('alert').textContent()).toBe('');
    await page.say('Alexa, open Ride Hailer');
    await page.bubble('skill').waitFor();
  });

  it('stops with a message if its first step fails', async () => {
    const steps = [{ app: 'followLinkAccountCard' }];
    await chooseFile({ format: 'alexa-conversation', version: 1, steps });
    await page.tab.getByRole('alert').getByText('shows no card').waitFor();
  });

  it('can be copied as a test', async () => {
    await page.tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.play('Voice not recognized');
    await page.tab.getByText('Save and replay').click();
    await page.tab.getByRole('button', { name: 'Copy as test' }).click();
    await page.tab.getByRole('status').getByText('The test is on the clipboard').waitFor();
    const test = await page.tab.evaluate<string>('navigator.clipboard.readText()');
    expect(test).toMatch(/['"]Customer: Link my account['"]/);
  });
});
