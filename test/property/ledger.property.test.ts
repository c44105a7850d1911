import fc from 'fast-check';
import { linkingSettings, type CustomerKey, type Ledger } from '../../lambda/linking';
import { offerAttributes } from '../../lambda/linking/ledger/attributes';
import type { OfferTrigger } from '../../lambda/linking/offer-policy';
import { dynaliteTable, type Table } from '../support/table';
import { DAY, NOON } from '../support/times';
import { dynamoDbLocalTable, fetchDynamoDbLocal } from './dynamodb-local';
import { histories, play } from './histories';
import { runs } from './runs';

const { offer: POLICY } = linkingSettings();

let count = 0;
const newCustomer = () => (count += 1).toString(16).padStart(64, '0') as CustomerKey;

describe('the ledger on dynalite', () => {
  const table = tableOf(dynaliteTable);

  it('decides like `decideOffer` in every history', async () => {
    await fc.assert(decidesLikePolicy(table), runs(500, 25));
  });
});

const whyNot = fetchDynamoDbLocal();
const describeLocal = whyNot === undefined ? describe : describe.skip;

describeLocal(`the ledger on DynamoDB Local${whyNot ? ` (skipped: ${whyNot})` : ''}`, () => {
  const table = tableOf(dynamoDbLocalTable);
  const race = (property: (ledger: Ledger, customer: CustomerKey, size: number) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 12 }), (size) =>
        property(
          table().ledger(() => NOON),
          newCustomer(),
          size,
        ),
      ),
      runs(500),
    );

  it('decides like `decideOffer` in every history', async () => {
    await fc.assert(decidesLikePolicy(table), runs(500));
  });

  it('makes one offer when many devices launch the skill at the same moment', () =>
    race(async (ledger, customer, size) => {
      const results = await simultaneously(size, (index) =>
        ledger.makeOffer(customer, 'launch', NOON + index, POLICY),
      );
      expect(results.filter((result) => result === 'made')).toHaveLength(1);
    }));

  it('makes no offer after a refusal that was recorded during launches of other devices', () =>
    race(async (ledger, customer, size) => {
      const offer = (trigger: OfferTrigger, at: number) =>
        ledger.makeOffer(customer, trigger, at, POLICY);
      const refusal = ledger.startCooldown(customer, NOON);
      await Promise.all([simultaneously(size, (index) => offer('launch', NOON + index)), refusal]);
      const launched = await simultaneously(size, (index) => offer('launch', NOON + DAY + index));
      const required = await simultaneously(size, (index) => offer('required', NOON + DAY + index));
      expect(new Set(launched)).toEqual(new Set(['inCooldown']));
      expect(required).not.toContain('made');
    }));

  it('records offers for simultaneous requests: all of them, or maxOffers if there are more', () =>
    race(async (ledger, customer, size) => {
      await simultaneously(size, (index) =>
        ledger.makeOffer(customer, 'required', NOON + index, POLICY),
      );
      const item = await table().read(customer);
      const recorded = offerAttributes(POLICY.maxOffers).map((name) => item?.[name]?.N);
      // An attribute without an offer has the time 0.
      const offers = new Set(recorded.filter((at) => at !== undefined && at !== '0'));
      expect(offers.size).toBe(Math.min(size, POLICY.maxOffers));
    }));

  it('gives the pending request to one of many containers that get the same result', () =>
    race(async (ledger, customer, size) => {
      const id = `request-${size}`;
      const request = { id, device: 'kitchen', encoded: 'encoded' };
      await ledger.store(customer, request, NOON);
      const claims = await simultaneously(size, () => ledger.claim(customer, NOON, { id }));
      expect(claims.filter(({ isDuplicate }) => !isDuplicate)).toHaveLength(1);
      expect(claims.filter(({ encoded }) => encoded !== undefined)).toHaveLength(1);
    }));
});

function tableOf(open: () => Promise<Table>): () => Table {
  let table: Table;
  beforeAll(async () => {
    table = await open();
  });
  afterAll(() => table.close());
  return () => table;
}

const decidesLikePolicy = (table: () => Table) =>
  fc.asyncProperty(histories, async (history) => {
    const decisions = await play(history, table().ledger(), newCustomer());
    expect(decisions.ledger).toEqual(decisions.policy);
  });

const simultaneously = <T>(size: number, call: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: size }, (_, index) => call(index)));
