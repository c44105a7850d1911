import { ASSUMED, type Cost, costOf, monthOf, totalOf } from '../cost/model';
import PRICES from '../cost/prices.json';
import { type Results } from '../results';
import { dollars, number, table } from './markdown';

const MILLION = 1_000_000;
const CUSTOMERS = [1_000, MILLION, 100 * MILLION];

/** Texts for the report's placeholders, by name. */
export function costs({ conversations, launchUnlinked }: Results): Record<string, string> {
  const columns = conversations.map(({ subject, linking, linked }) => {
    const cold = launchUnlinked.find((one) => one.subject === subject)?.coldMs.median ?? 0;
    return {
      millionConversations: costOf(linked, MILLION, cold),
      monthWith: (customers: number) => monthOf(customers, linking, linked, cold),
    };
  });
  const head = ['', ...conversations.map(({ subject }) => subject.label)];
  const row = (label: string, read: (cost: Cost) => string) => [
    label,
    ...columns.map(({ millionConversations }) => read(millionConversations)),
  ];
  return {
    million: table(head, [
      row('Lambda, requests', ({ lambdaRequests }) => dollars(lambdaRequests)),
      row('Lambda, duration', ({ lambdaDuration }) => dollars(lambdaDuration)),
      row('DynamoDB', ({ table: tableCost }) => dollars(tableCost)),
      row('logs', ({ logs }) => dollars(logs)),
      row('**together**', (cost) => `**${dollars(totalOf(cost))}**`),
    ]),
    months: table(
      [...head, 'ours: item storage', 'ours: writes/s at the peak'],
      CUSTOMERS.map((customers) => {
        const months = columns.map(({ monthWith }) => monthWith(customers));
        const [ours] = months;
        return [
          number(customers),
          ...months.map((month) => dollars(month.dollars)),
          `${number(ours!.storageGb)} GB`,
          number(ours!.peakWritesPerSecond),
        ];
      }),
    ),
    memoryMb: number(ASSUMED.memoryMb),
    tableWaitMs: number(ASSUMED.tableWaitMs),
    coldPercent: number(ASSUMED.coldShare * 100),
    conversationsAMonth: number(ASSUMED.conversationsAMonth),
    linkingPercent: number(ASSUMED.linkingShare * 100),
    prices: table(
      ['price list, us-east-1', 'dollars', 'per', 'AWS’s page', 'as of'],
      Object.values(PRICES).map(({ name, dollars: price, per, page, sourceMonth, source }) => [
        name,
        String(price),
        per,
        `[today’s](${page})`,
        `[${sourceMonth}](${source})`,
      ]),
    ),
  };
}
