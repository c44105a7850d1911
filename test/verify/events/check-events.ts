import fc from 'fast-check';
import { type Ledger } from '../../../lambda/linking';
import { customerOf } from '../../../lambda/linking';
import { launch, skillEvent } from '../../support/envelopes';
import { leaksIn } from '../../support/leaks';
import { dynaliteTable } from '../../support/table';
import { DAY, MINUTE, NOON, testSkill, TOKENS } from '../../support/test-skill';
import { seen } from '../sequences/seen';
import { chances, failureOf, type Effort, type Report } from '../report';

const NAMES = [
  'SkillAccountLinked',
  'SkillDisabled',
  'SkillEnabled',
  'SkillPermissionAccepted',
  'SkillPermissionChanged',
];

interface Happening {
  readonly name: string;
  /** Minutes after noon. */
  readonly minute: number;
  /** How late it comes, in minutes; once for each time that it comes. */
  readonly late: readonly number[];
}

const happenings = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...NAMES),
    minute: fc.integer({ min: 0, max: 50 }),
    late: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 6, selector: ({ minute }) => minute },
);

/**
 * Skill events, each up to an hour late and up to three times, in the order in which they come: the
 * customer's item says what the last of them that happened says, a link ends the offers, what is left
 * of who went is gone after a day, and no event leaks its token.
 */
export async function checkEvents(
  effort: Effort,
  plant: (ledger: Ledger) => Ledger = (ledger) => ledger,
): Promise<Report> {
  const figures = { events: 0 };
  const table = await dynaliteTable();
  let now = NOON;
  let count = 0;
  const skill = testSkill({ ledger: plant(table.ledger(() => now)), now: () => now });
  const property = fc.asyncProperty(happenings, async (all) => {
    const userId = `amzn1.ask.account.CUSTOMER-${(count += 1)}`;
    const coming = all
      .flatMap((one) => one.late.map((late) => ({ ...one, comes: one.minute + late })))
      .sort((one, other) => one.comes - other.comes);
    for (const { name, minute, comes } of coming) {
      now = NOON + comes * MINUTE;
      figures.events += 1;
      const at = new Date(NOON + minute * MINUTE + 1).toISOString();
      const more = { accessToken: TOKENS.valid, body: { accessToken: TOKENS.valid } };
      const answer = await skill.invoke(skillEvent(name, { userId, at, ...more }));
      if (Object.keys(answer.response).length > 0) throw new Error(`${name} was answered aloud`);
    }
    const item = await table.read(customerOf(skillEvent('', { userId }) as never)!);
    const [leak] = leaksIn(JSON.stringify(item ?? {}), [userId, TOKENS.valid]);
    const wrong = leak === undefined ? wrongWith(all, item ?? {}) : `in the table stands ${leak}`;
    if (wrong !== undefined) throw new Error(wrong);
    const isLinked = lastOf(all)?.name === 'SkillAccountLinked';
    const keptMs = Number(item?.['expiresAt']?.N ?? 0) * 1000 - now;
    if (!isLinked && keptMs > DAY + 1000) throw new Error(`disabled, and kept for ${keptMs} ms`);
    const { offers } = seen(await skill.invoke(launch({ userId })));
    if (isLinked && offers) throw new Error('linked in the app, and offered after that');
  });
  const { failed, errorInstance, counterexample } = await fc.check(property, chances(effort));
  await table.close();
  const why = `${failureOf(errorInstance)} ${JSON.stringify(counterexample)}`;
  return { figures, failures: failed ? [`seed ${effort.seed}: ${why}`] : [] };
}

/** The last of those that say something of the link, by when they happened. */
const lastOf = (all: readonly Happening[]): Happening | undefined =>
  [...all]
    .sort((one, other) => other.minute - one.minute)
    .find(({ name }) => name === 'SkillAccountLinked' || name === 'SkillDisabled');

function wrongWith(all: readonly Happening[], item: object): string | undefined {
  const last = lastOf(all);
  const names = Object.keys(item).sort();
  if (last?.name === 'SkillDisabled' && names.join() !== 'disabledAt,expiresAt,pk') {
    return `disabled, and still there: ${names.join()}`;
  }
  if (last?.name === 'SkillAccountLinked' && !names.includes('linkedAt')) {
    return `linked, and only there: ${names.join()}`;
  }
  return last === undefined && names.length > 0
    ? `nothing happened, and there is ${names.join()}`
    : undefined;
}
