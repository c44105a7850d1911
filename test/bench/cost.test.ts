import { costOf, monthOf, totalOf } from '../../bench/cost/model';
import PRICES from '../../bench/cost/prices.json';
import { conversation } from './conversation';

const MILLION = 1_000_000;

it('costOf bills requests, duration, the table and logs', () => {
  const cost = costOf(conversation, MILLION, 0);
  expect(cost.lambdaRequests).toBeCloseTo(0.6);
  // Three turns at the billed minimum of 1 ms, and 4 ms for one table call: 7 ms at 1,769 MB.
  expect(cost.lambdaDuration).toBeCloseTo(0.007 * (1769 / 1024) * 0.0000133334 * MILLION);
  expect(cost.table).toBeCloseTo(0.625 + 0.0625);
  expect(cost.logs).toBeCloseTo(0.5);
});

it('costOf bills cold starts', () => {
  const warm = totalOf(costOf(conversation, MILLION, 0));
  expect(totalOf(costOf(conversation, MILLION, 100))).toBeGreaterThan(warm);
});

it('cost and storage of a month grow in proportion to the customers', () => {
  const [some, many] = [1_000, 100 * MILLION].map((customers) =>
    monthOf(customers, conversation, conversation, 100),
  );
  expect(many!.dollars / some!.dollars).toBeCloseTo(100_000);
  expect(many!.storageGb / some!.storageGb).toBeCloseTo(100_000);
});

it.each(Object.values(PRICES))(
  'the price of $name has a page of AWS, and a source with its month',
  (price) => {
    expect(new URL(price.page).host).toBe('aws.amazon.com');
    expect(price.sourceMonth).toMatch(/^20\d\d-[01]\d$/);
    expect(URL.canParse(price.source)).toBe(true);
  },
);
