import { type ConversationFigures } from '../measure/conversation';
import PRICES from './prices.json';

export const ASSUMED = {
  /** The smallest size with a full vCPU. */
  memoryMb: 1_769,
  /** Time of a DynamoDB call within a region. */
  tableWaitMs: 4,
  /** Of all turns. */
  coldShare: 0.02,
  /** Of one customer. */
  conversationsAMonth: 4,
  /** Share of the customers who link in a month. */
  linkingShare: 0.1,
  /** Bytes that DynamoDB adds to each stored item. */
  itemOverheadBytes: 100,
} as const;

export interface Cost {
  readonly lambdaRequests: number;
  readonly lambdaDuration: number;
  readonly table: number;
  readonly logs: number;
}

const MILLION = 1_000_000;
const GB = 1e9;

/** Dollars, at the prices of us-east-1 without discounts. */
export function costOf(
  conversation: ConversationFigures,
  conversations: number,
  coldMs: number,
): Cost {
  const cpuMsPerTurn = conversation.cpuMs / conversation.turns;
  // AWS bills each turn for at least a millisecond.
  const warmMs =
    Math.max(1, cpuMsPerTurn) * conversation.turns + conversation.calls * ASSUMED.tableWaitMs;
  // AWS bills a millisecond of a cold start like one of a warm turn.
  const milliseconds = warmMs + ASSUMED.coldShare * conversation.turns * coldMs;
  const gbSeconds = (milliseconds / 1000) * (ASSUMED.memoryMb / 1024);
  return {
    lambdaRequests: (conversations * conversation.turns * PRICES.request.dollars) / MILLION,
    lambdaDuration: conversations * gbSeconds * PRICES.gbSecond.dollars,
    table:
      (conversations *
        (conversation.writeUnits * PRICES.writeUnit.dollars +
          conversation.readUnits * PRICES.readUnit.dollars)) /
      MILLION,
    logs: (conversations * conversation.loggedBytes * PRICES.logs.dollars) / GB,
  };
}

export const totalOf = (cost: Cost): number =>
  cost.lambdaRequests + cost.lambdaDuration + cost.table + cost.logs;

export interface MonthFigures {
  readonly dollars: number;
  readonly storageGb: number;
  /** Writes a second in the busiest hour, which has a tenth of the day's conversations. */
  readonly peakWritesPerSecond: number;
}

/** Each customer has one item. */
export function monthOf(
  customers: number,
  linking: ConversationFigures,
  linked: ConversationFigures,
  coldMs: number,
): MonthFigures {
  const linkingConversations = customers * ASSUMED.linkingShare;
  const conversations = customers * ASSUMED.conversationsAMonth;
  const itemBytes = Math.max(linking.itemBytes, linked.itemBytes) + ASSUMED.itemOverheadBytes;
  const storageGb = (customers * itemBytes) / GB;
  const writes = linkingConversations * linking.writeUnits + conversations * linked.writeUnits;
  return {
    dollars:
      totalOf(costOf(linking, linkingConversations, coldMs)) +
      totalOf(costOf(linked, conversations, coldMs)) +
      storageGb * PRICES.storage.dollars,
    storageGb,
    peakWritesPerSecond: (writes / 30) * (0.1 / 3600),
  };
}
