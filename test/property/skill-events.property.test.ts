import fc from 'fast-check';
import { customerOf } from '../../lambda/linking';
import { launch, skillEvent } from '../support/envelopes';
import { leaksIn } from '../support/leaks';
import { dynaliteTable, type Table } from '../support/table';
import { DAY, MINUTE, NOON } from '../support/times';
import { TOKENS } from '../support/tokens';
import { cafe } from '../support/cafe';
import { runs } from './runs';

const LINKED = 'SkillAccountLinked';
const DISABLED = 'SkillDisabled';
const OTHERS = ['SkillEnabled', 'SkillPermissionAccepted', 'SkillPermissionChanged'];

/** `delays` are minutes from an event to its deliveries. */
const eventLists = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(LINKED, DISABLED, ...OTHERS),
    minute: fc.integer({ min: 0, max: 50 }),
    delays: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 6, selector: ({ minute }) => minute },
);

let table: Table;
beforeAll(async () => {
  table = await dynaliteTable();
});
afterAll(() => table.close());

it('the ledger ends in the state of the last link or disabling, however late and often events arrive', async () => {
  let now = NOON;
  let count = 0;
  const skill = cafe({ ledger: table.ledger(() => now), now: () => now });

  await fc.assert(
    fc.asyncProperty(eventLists, async (events) => {
      const userId = `amzn1.ask.account.CUSTOMER-${(count += 1)}`;
      const deliveries = events
        .flatMap(({ delays, ...event }) =>
          delays.map((delay) => ({ ...event, arrives: event.minute + delay })),
        )
        .sort((one, other) => one.arrives - other.arrives);
      for (const { name, minute, arrives } of deliveries) {
        now = NOON + arrives * MINUTE;
        const at = new Date(NOON + minute * MINUTE + 1).toISOString();
        const token = { accessToken: TOKENS.valid };
        const response = await skill.invoke(
          skillEvent(name, { userId, at, ...token, body: token }),
        );
        expect(response).toBeSilent();
      }

      const item = (await table.read(customerOf(launch({ userId }) as never)!)) ?? {};
      const lastName = events
        .filter(({ name }) => name === LINKED || name === DISABLED)
        .sort((one, other) => other.minute - one.minute)[0]?.name;
      expect(leaksIn(JSON.stringify(item), [userId, TOKENS.valid])).toEqual([]);
      expect(stateOf(item, now)).toBe(lastName ?? 'nothing');
      const launched = await skill.invoke(launch({ userId }));
      expect(JSON.stringify(launched).includes("'Link my account', or 'No'")).toBe(
        lastName !== LINKED,
      );
    }),
    runs(250, 50),
  );
});

/** The item of a customer who disabled the skill expires within a day. */
function stateOf(item: Awaited<ReturnType<Table['read']>> & object, now: number): string {
  const names = Object.keys(item).sort().join();
  const ttlMs = Number(item.expiresAt?.N) * 1000 - now;
  if (names === '') return 'nothing';
  if (names === 'disabledAt,expiresAt,pk' && ttlMs <= DAY + 1000) return DISABLED;
  return 'linkedAt' in item ? LINKED : names;
}
