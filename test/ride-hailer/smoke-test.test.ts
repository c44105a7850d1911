import { converse } from '../../lambda/smoke-test/converse';
import { SKILL_ID } from '../support/envelopes';
import { takeLogLines } from '../support/log-capture';
import { testSkill } from './support/test-skill';

it('passes the smoke test, which leaves no metric and no ledger item', async () => {
  const { handler, ledger } = testSkill();
  takeLogLines();
  await converse(handler, { skillId: SKILL_ID, locale: 'en-US' });
  expect(takeLogLines()).toEqual([]);
  expect(ledger.entries.size).toBe(0);
});
