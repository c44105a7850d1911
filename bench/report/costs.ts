import { ASSUMED, costOf, monthOf, totalOf } from '../cost/model';
import { PRICES, REGION } from '../cost/prices';
import { type Results } from '../results';
import { dollars, number, table } from './markdown';

const MILLION = 1_000_000;
const CUSTOMERS = [1_000, MILLION, 100 * MILLION];

/** Running costs, from the measurements, a price list and a few assumptions. */
export function costSection(results: Results): string {
  const coldMs = (name: string) =>
    results.launchUnlinked.find(({ subject }) => subject.name === name)?.coldMs.median ?? 0;
  const columns = results.conversations.map(({ subject, linking, linked }) => ({
    subject,
    linking,
    linked,
    million: costOf(linked.bill, MILLION, coldMs(subject.name)),
  }));
  const head = ['', ...columns.map(({ subject }) => subject.label)];
  const row = (label: string, read: (column: (typeof columns)[number]) => string) => [
    label,
    ...columns.map(read),
  ];
  const months = (customers: number) =>
    columns.map(({ subject, linking, linked }) =>
      monthOf(
        customers,
        linking.bill,
        linked.bill,
        Math.max(linking.table.itemBytes, linked.table.itemBytes),
        coldMs(subject.name),
      ),
    );
  const { memoryMb, tableWaitMs, coldShare, conversationsAMonth, linkingShare } = ASSUMED;
  return [
    '## What it costs',
    'A million conversations of linked customers, each a launch, a booking and a “yes”:',
    table(head, [
      row('Lambda, requests', ({ million }) => dollars(million.lambdaRequests)),
      row('Lambda, duration', ({ million }) => dollars(million.lambdaDuration)),
      row('DynamoDB', ({ million }) => dollars(million.table)),
      row('logs', ({ million }) => dollars(million.logs)),
      row('**together**', ({ million }) => `**${dollars(totalOf(million))}**`),
    ]),
    'A month, by customers:',
    table(
      [...head, 'ours: item storage', 'ours: writes/s at the peak'],
      CUSTOMERS.map((customers) => {
        const [ours, ...others] = months(customers);
        return [
          number(customers),
          ...[ours!, ...others].map((month) => dollars(month.dollars)),
          `${number(ours!.storageGb)} GB`,
          number(ours!.peakWritesPerSecond),
        ];
      }),
    ),
    `Every row grows with the number of customers only. There is no hot key: a customer is one item whose key is a hash, so writes spread evenly over the partitions, and one key sees at most one write a turn, where a partition takes 1,000 a second. Expiry removes the items of customers who stay away. Metrics cost the same for a thousand customers and for a hundred million: their dimensions are the service and the locale, never a customer.`,
    `Assumed: ${number(memoryMb)} MB of memory on arm64, the least that comes with a whole core; ${tableWaitMs} ms of waiting for each table call; ${number(coldShare * 100)} % of turns start cold; ${conversationsAMonth} conversations a month and customer; ${number(linkingShare * 100)} % of the customers link in a month; a busiest hour with a tenth of the day. Official logs nothing at all; it checks no token, counts no offers and stores no pending request.`,
    table(
      [`price list, ${REGION}`, 'dollars', 'per', 'AWS’s page', 'as of'],
      Object.values(PRICES).map(({ what, dollars: price, per, page, quote }) => [
        what,
        String(price),
        per,
        `[today’s](${page})`,
        `[${quote.date}](${quote.url})`,
      ]),
    ),
    'AWS’s pages keep no dates: behind each date is who quoted the price then.',
  ].join('\n\n');
}
