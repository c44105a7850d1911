import { inspect } from 'node:util';
import fc from 'fast-check';
import { RideHailerError } from '../../../lambda/ride-hailer/errors';
import { SKILL_ID } from '../../support/envelopes';
import { leaksIn, secretsOf } from '../../support/leaks';
import { takeLogLines } from '../../support/log-capture';
import { responseProblems } from '../../support/response-rules';
import { testSkill, type TestSkill } from '../support/test-skill';
import { hostileEnvelopes } from './envelopes';
import { runs } from '../../property/runs';

/** The average: a run has one to three, because state that an envelope leaves may affect the next. */
const ENVELOPES_A_RUN = 2;
const envelopes = fc.array(hostileEnvelopes, { minLength: 1, maxLength: 2 * ENVELOPES_A_RUN - 1 });

it('answers every envelope for this skill validly, rejects every other, and leaks nothing', async () => {
  await fc.assert(
    fc.asyncProperty(envelopes, async (generated) => {
      const skill = testSkill();
      const problems: string[] = [];
      for (const envelope of generated) {
        problems.push(...(await problemsAfter(skill, JSON.parse(JSON.stringify(envelope)))));
      }
      if (skill.failures.count > 0) problems.push('a handler threw');
      if ('polluted' in {}) problems.push('the prototype of objects is polluted');
      // Each expectation costs about as much as an envelope, so a run has only one.
      expect(problems).toEqual([]);
    }),
    runs(ENVELOPES_A_RUN),
  );
});

/** Searches a rejection for secrets: `testSkill` searches only responses and their logs. */
async function problemsAfter(skill: TestSkill, envelope: unknown): Promise<readonly string[]> {
  if (field(envelope, 'context', 'System', 'application', 'applicationId') !== SKILL_ID) {
    const error: unknown = await skill.invoke(envelope).catch((rejection: unknown) => rejection);
    if (!(error instanceof RideHailerError)) return [`not rejected: ${inspect(error)}`];
    const written = inspect(error) + takeLogLines().join('');
    return leaksIn(written, secretsOf(envelope)).map((secret) => `leaked: ${secret}`);
  }
  const type = field(envelope, 'request', 'type');
  return responseProblems(
    await skill.invoke(envelope),
    typeof type === 'string' ? type : 'Unknown',
  );
}

/** Reads a field without the skill's own code, which the test checks. */
const field = (value: unknown, ...path: string[]): unknown =>
  path.reduce(
    (parent, name) => (isObject(parent) && Object.hasOwn(parent, name) ? parent[name] : undefined),
    value,
  );

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
