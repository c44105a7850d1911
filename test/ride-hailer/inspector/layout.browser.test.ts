import AxeBuilder from '@axe-core/playwright';
import { DESKTOP } from '../../../tools/screenshots/inspector';
import { describeInBrowser } from '../../simulator/inspector/web/support/browser';
import { usePage } from '../../simulator/inspector/web/support/use-page';

const PHONE = { width: 390, height: 844 };
const OVERFLOWS =
  'document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight';

describeInBrowser('the layout', () => {
  const page = usePage();

  /** In the dark colour scheme, only the contrast differs. */
  async function expectAccessible(place: string, part?: string): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.tab.emulateMedia({ colorScheme });
      // The default mode opens another tab for each analysis.
      const axe = new AxeBuilder({ page: page.tab }).setLegacyMode();
      if (part !== undefined) axe.include(part);
      if (colorScheme === 'dark') axe.withRules(['color-contrast']);
      const { violations } = await axe.analyze();
      const found = violations.map(({ id, nodes }) => [place, colorScheme, id, nodes[0]?.html]);
      expect(found).toEqual([]);
    }
  }

  it('is accessible and fits on one screen', async () => {
    await page.tab.setViewportSize(DESKTOP);
    await page.play('No phone number');
    await page.tab.locator('.arrow').first().click();
    await expectAccessible('page');
    for (const name of ['Customer', 'Turn', 'Faults and assumptions'] as const) {
      await page.openPanel(name);
      await expectAccessible(name, '.details');
      expect(await page.tab.evaluate(OVERFLOWS)).toBe(false);
    }
  });

  it('is accessible on a phone', async () => {
    await page.tab.setViewportSize(PHONE);
    await page.play('Consents');
    for (const name of ['Talk', 'Messages', 'Details']) {
      await page.tab.getByRole('button', { name, exact: true }).click();
      await expectAccessible(name);
      expect(await page.tab.evaluate(OVERFLOWS)).toBe(false);
    }
  });

  it('is accessible on the protocol page', async () => {
    await page.tab.setViewportSize(DESKTOP);
    await page.tab.goto(`${page.url}/protocol#session-resumed`);
    await expectAccessible('protocol');
  });

  it.each([800, 1024, 1279])('has two columns in a window of %i pixels', async (width) => {
    await page.tab.setViewportSize({ width, height: 800 });
    await page.say('Alexa, open Ride Hailer');
    const left = (await page.tab.locator('.conversation').boundingBox())!;
    const right = (await page.tab.locator('section.messages').boundingBox())!;
    expect(right.x).toBeGreaterThan(left.x + left.width);
    expect(await page.tab.evaluate(OVERFLOWS)).toBe(false);
    await page.tab.getByRole('button', { name: 'Details', exact: true }).click();
    expect(await page.tab.locator('section.messages').isVisible()).toBe(false);
    expect(await page.tab.locator('section.details').isVisible()).toBe(true);
  });

  it('lists the messages on a phone, each call with its status', async () => {
    await page.tab.setViewportSize(PHONE);
    await page.play('Consents');
    await page.tab.getByRole('button', { name: 'Messages', exact: true }).click();
    const item = page.tab.locator('.item', { hasText: 'UpdateItem' }).first();
    expect((await item.innerText()).split('\n')).toEqual(['Skill → Table', 'UpdateItem', '200']);
    expect(await page.tab.locator('.columns').count()).toBe(0);
    await item.click();
    await page.tab.getByRole('heading', { name: 'UpdateItem Skill → Table' }).waitFor();
    expect(await page.tab.evaluate(OVERFLOWS)).toBe(false);
  });

  it('shows the fault of a failed call that is selected in the list', async () => {
    await page.tab.setViewportSize(PHONE);
    await page.play('Sign-in fails');
    await page.tab.getByRole('button', { name: 'Messages', exact: true }).click();
    await page.tab.locator('.item', { hasText: '500 ServerError' }).click();
    await page.tab.getByRole('heading', { name: /Voice-forward → LWA/ }).waitFor();
    await page.tab.locator('.fault', { hasText: 'Fault: lwa=500' }).waitFor();
  });

  it('scrolls to the diagram and to the explanation in a low window', async () => {
    await page.tab.setViewportSize({ width: 320, height: 256 });
    await page.say('Alexa, open Ride Hailer');
    await page.tab.getByRole('button', { name: 'Messages', exact: true }).click();
    await page.tab.locator('.arrow', { hasText: 'LaunchRequest' }).click();
    for (const region of [
      page.tab.getByRole('region', { name: 'Sequence diagram' }),
      page.tab.getByRole('tabpanel', { name: 'Explain' }),
    ]) {
      await region.scrollIntoViewIfNeeded();
      const { x, y, height } = (await region.boundingBox())!;
      expect(height).toBeGreaterThan(100);
      expect([x >= 0, y < 256, y + height > 0]).toEqual([true, true, true]);
    }
    await page.tab.setViewportSize(DESKTOP);
  });

  it('has no animation when the user prefers reduced motion', async () => {
    await page.tab.emulateMedia({ reducedMotion: 'reduce' });
    await page.tab.setViewportSize(DESKTOP);
    await page.play('Declines');
    expect(await page.tab.evaluate('document.getAnimations().length')).toBe(0);
  });
});
