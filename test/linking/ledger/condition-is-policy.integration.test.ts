import fc from 'fast-check';
import { customers, histories, live } from '../../support/histories';
import { dynaliteTable, type Table } from '../../support/table';

let table: Table;
beforeAll(async () => {
  table = await dynaliteTable();
});
afterAll(() => table.close());

it('the condition of the write says the same as the pure policy, in any history', async () => {
  const ledger = table.ledger();
  const names = customers();
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const said = await live(history, ledger, names.next().value);
      expect(said.table).toEqual(said.policy);
    }),
    { numRuns: 25 },
  );
});
