import { converse } from '../../lambda/smoke-test/converse';
import { readStage } from '../../lib';
import { fromRoot } from '../../tools/paths';
import { SKILL_ID } from '../support/envelopes';
import { takeLogLines } from '../support/log-capture';
import { testSkill } from './support/test-skill';

it('passes the smoke test, which leaves no metric and no ledger item', async () => {
  const { handler, ledger } = testSkill();
  takeLogLines();
  const { smokeTest } = readStage('dev', fromRoot('stages'));
  await converse(handler, { skillId: SKILL_ID, locale: 'en-US', ...smokeTest });
  expect(takeLogLines()).toEqual([]);
  expect(ledger.entries.size).toBe(0);
});
