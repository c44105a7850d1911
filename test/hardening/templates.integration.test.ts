import { checkTemplates } from '../verify/templates/check-templates';
import { misplaced, SECRETS } from '../verify/templates/misplaced';

it('writes no secret into a template, and refuses each that was put into a setting', async () => {
  const { failures, figures } = await checkTemplates();
  expect(failures).toEqual([]);
  const kinds = Object.values(SECRETS);
  expect(figures['misplaced secrets refused']).toBe(kinds.length * misplaced('').length);
  expect(figures['files of templates']).toBeGreaterThan(4);
});
