import { PRICES } from './prices';

/** What the bench measured of one kind of conversation. */
export interface Measured {
  readonly turns: number;
  /** CPU of all its turns in a warm process, at a full core. */
  readonly cpuMs: number;
  readonly tableCalls: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly loggedBytes: number;
}

/** What is assumed, since only a team's own customers can show it. */
export const ASSUMED = {
  /** As the stack sets it. */
  memoryMb: 1_769,
  fullCoreMb: 1_769,
  /** Waiting for DynamoDB inside a region. */
  tableWaitMs: 4,
  coldShare: 0.02,
  conversationsAMonth: 4,
  /** Share of customers who link in a month, each with one link journey. */
  linkingShare: 0.1,
  /** What DynamoDB adds to each item that it stores. */
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

/** Of a core, that a function with so much memory gets while it answers. */
export const shareOfCore = (memoryMb: number): number => Math.min(1, memoryMb / ASSUMED.fullCoreMb);

/** Dollars for so many conversations of a kind. */
export function costOf(
  kind: Measured,
  conversations: number,
  coldMs: number,
  memoryMb: number = ASSUMED.memoryMb,
): Cost {
  const share = shareOfCore(memoryMb);
  const perTurn = kind.cpuMs / kind.turns / share;
  const warmMs = Math.max(1, perTurn) * kind.turns + kind.tableCalls * ASSUMED.tableWaitMs;
  // A start gets a full core, and is billed like the rest.
  const milliseconds = warmMs + ASSUMED.coldShare * kind.turns * coldMs;
  const gbSeconds = (milliseconds / 1000) * (memoryMb / 1024);
  return {
    lambdaRequests: (conversations * kind.turns * PRICES.request.dollars) / MILLION,
    lambdaDuration: conversations * gbSeconds * PRICES.gbSecond.dollars,
    table:
      (conversations *
        (kind.writeUnits * PRICES.writeUnit.dollars + kind.readUnits * PRICES.readUnit.dollars)) /
      MILLION,
    logs: (conversations * kind.loggedBytes * PRICES.logs.dollars) / GB,
  };
}

/**
 * CPU of a cold start as a customer waits for it: Lambda gives a start a full core, and the answer
 * the share that the memory buys.
 */
export const coldWaitMs = (importCpuMs: number, cpuMs: number, memoryMb: number): number =>
  importCpuMs + (cpuMs - importCpuMs) / shareOfCore(memoryMb);

export const totalOf = (cost: Cost): number =>
  cost.lambdaRequests + cost.lambdaDuration + cost.table + cost.logs;

export interface Month {
  readonly customers: number;
  readonly dollars: number;
  readonly storageGb: number;
  /** Writes a second in the busiest hour, which sees a tenth of the day's conversations. */
  readonly peakWritesPerSecond: number;
}

/** A month of so many customers, who have one item each. */
export function monthOf(
  customers: number,
  linking: Measured,
  linked: Measured,
  itemBytes: number,
  coldMs: number,
): Month {
  const journeys = customers * ASSUMED.linkingShare;
  const conversations = customers * ASSUMED.conversationsAMonth;
  const storageGb = (customers * (itemBytes + ASSUMED.itemOverheadBytes)) / GB;
  const writes = journeys * linking.writeUnits + conversations * linked.writeUnits;
  return {
    customers,
    dollars:
      totalOf(costOf(linking, journeys, coldMs)) +
      totalOf(costOf(linked, conversations, coldMs)) +
      storageGb * PRICES.storage.dollars,
    storageGb,
    peakWritesPerSecond: (writes / 30) * (0.1 / 3600),
  };
}
