import { inspect } from 'node:util';
import fc from 'fast-check';
import { RideHailerError } from '../../../lambda/ride-hailer/errors';
import { problemsOf } from '../../support/answer-rules';
import { SKILL_ID } from '../../support/envelopes';
import { leaksIn, secretsOf } from '../../support/leaks';
import { testSkill, type TestSkill, type TestSkillOptions } from '../../support/test-skill';
import { chances, failureOf, type Effort, type Report } from '../report';
import { hostileEnvelopes } from './hostile-envelopes';
import { requestTypes } from './request-types';

const KNOWN_TYPES = requestTypes();
const TYPES = `of the SDK's ${KNOWN_TYPES.size} request types`;

/**
 * Sends hostile envelopes, each to a skill that remembers those before. Every one for our skill is
 * answered, validly and without a defect of ours; every other is refused; nothing leaks.
 */
export async function checkEnvelopes(
  effort: Effort,
  make: (options?: TestSkillOptions) => TestSkill = testSkill,
): Promise<Report> {
  const skill = make();
  const figures = { envelopes: 0, [TYPES]: 0, refused: 0 };
  const types = new Set<string>();
  const property = fc.asyncProperty(hostileEnvelopes(), async (generated) => {
    const event = JSON.parse(JSON.stringify(generated)) as unknown;
    figures.envelopes += 1;
    if (!isOurs(event)) {
      figures.refused += 1;
      await mustRefuse(skill, event);
      return;
    }
    const type = typeOf(event);
    if (KNOWN_TYPES.has(type)) types.add(type);
    const problems = problemsOf(await skill.invoke(event), type);
    if (problems.length > 0) throw new Error(problems.join('; '));
    if (skill.failures.count > 0) {
      skill.failures.count = 0;
      throw new Error('a handler threw');
    }
    if ('polluted' in {}) throw new Error('a prototype was changed');
    if (skill.ledger.entries.size > 500) skill.ledger.entries.clear();
    skill.ledger.calls.length = skill.rides.asked.length = 0;
  });
  const { failed, errorInstance, counterexample } = await fc.check(property, chances(effort));
  figures[TYPES] = types.size;
  const failures = failed
    ? [
        `seed ${effort.seed}: ${failureOf(errorInstance)}\n${failureOf(JSON.stringify(counterexample))}`,
      ]
    : [];
  return { figures, failures };
}

async function mustRefuse(skill: TestSkill, event: unknown): Promise<void> {
  try {
    await skill.invoke(event);
  } catch (error) {
    if (!(error instanceof RideHailerError)) throw error;
    const [leak] = leaksIn(inspect(error), secretsOf(event));
    if (leak !== undefined) throw new Error(`the refusal holds ${leak}`, { cause: error });
    return;
  }
  throw new Error("another skill's request was answered");
}

/** As Alexa means it, read here once more without the skill's own reader. */
const isOurs = (event: unknown): boolean =>
  at(at(at(at(event, 'context'), 'System'), 'application'), 'applicationId') === SKILL_ID;

function typeOf(event: unknown): string {
  const type = at(at(event, 'request'), 'type');
  return typeof type === 'string' ? type : 'Unknown';
}

const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
