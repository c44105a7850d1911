import { type ResponseEnvelope } from 'ask-sdk-model';
import { type Turn } from '../envelopes';
import { type Subject } from '../peers/peers';
import { itemBytes, unitsOf } from './capacity';
import { coldStart, newCustomer } from './cold';
import { type Item, type TableCall } from './table';
import { type WarmFigures } from './warm';
import { type Services } from './services';

interface Usage {
  readonly calls: number;
  /** Sum of the item sizes after each write: a write is billed by the size of the whole item. */
  readonly bytesWritten: number;
  /** Largest size of the customer's item. */
  readonly itemBytes: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly loggedBytes: number;
}

export interface ConversationFigures extends Usage {
  readonly turns: number;
  /** CPU time of all turns in a warm process that has a whole core. */
  readonly cpuMs: number;
}

export const LINK_JOURNEY: readonly Turn[] = ['bookingUnlinked', 'linkMyAccount', 'resumedLinked'];
export const LINKED_CONVERSATION: readonly Turn[] = [
  'launchLinked',
  'bookingLinked',
  'bookingConfirmed',
];

/** Turns whose CPU is not measured, each with a similar turn whose CPU is measured. */
const CPU_LIKE: Partial<Record<Turn, Turn>> = {
  bookingUnlinked: 'launchUnlinked',
  bookingConfirmed: 'bookingLinked',
};

export async function measureConversation(
  services: Services,
  subject: Subject,
  turns: readonly Turn[],
  warm: WarmFigures,
): Promise<ConversationFigures> {
  const cpuMs = turns.reduce(
    (sum, turn) => sum + (warm.cpuMsByTurn[CPU_LIKE[turn] ?? turn] ?? 0),
    0,
  );
  return { ...(await usageOf(services, subject, turns)), turns: turns.length, cpuMs };
}

export async function tableCallCount(
  services: Services,
  subject: Subject,
  turn: Turn,
  before: readonly Turn[] = [],
): Promise<number> {
  const earlier = await usageOf(services, subject, before);
  const all = await usageOf(services, subject, [...before, turn]);
  return all.calls - earlier.calls;
}

/** Each turn runs in a new process. */
async function usageOf(
  services: Services,
  subject: Subject,
  turns: readonly Turn[],
): Promise<Usage> {
  const { table } = services;
  const customer = newCustomer();
  const tableCalls: { call: TableCall; bytesBefore: number; bytesAfter: number }[] = [];
  let answer: ResponseEnvelope | undefined;
  let item: Item | undefined;
  let loggedBytes = 0;
  for (const turn of turns) {
    table.calls.length = 0;
    const state = {
      customer,
      attributes: answer?.sessionAttributes,
      connectionToken: tokenIn(answer),
    };
    const start = await coldStart(services, subject, turn, state);
    answer = start.answer as ResponseEnvelope;
    loggedBytes += start.loggedBytes;
    const calls = table.calls.splice(0);
    const bytesBefore = itemBytes(item);
    const write = calls.find(({ operation }) => operation !== 'GetItem');
    if (write) item = await table.itemOf(write);
    for (const call of calls) tableCalls.push({ call, bytesBefore, bytesAfter: itemBytes(item) });
  }
  const units = tableCalls.map(({ call, bytesBefore, bytesAfter }) =>
    unitsOf(call, Math.max(bytesBefore, bytesAfter)),
  );
  const writes = tableCalls.filter(({ call }) => call.operation !== 'GetItem');
  return {
    calls: tableCalls.length,
    bytesWritten: writes.reduce((sum, { bytesAfter }) => sum + bytesAfter, 0),
    itemBytes: Math.max(0, ...tableCalls.map(({ bytesAfter }) => bytesAfter)),
    writeUnits: units.reduce((sum, { write }) => sum + write, 0),
    readUnits: units.reduce((sum, { read }) => sum + read, 0),
    loggedBytes,
  };
}

function tokenIn(answer: ResponseEnvelope | undefined): string | undefined {
  const directive = answer?.response.directives?.find(
    ({ type }) => type === 'Connections.StartConnection',
  );
  return (directive as { token?: string } | undefined)?.token;
}
