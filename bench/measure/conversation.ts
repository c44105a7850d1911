import { type ResponseEnvelope } from 'ask-sdk-model';
import { type Turn } from '../envelopes';
import { type Subject } from '../peers/peers';
import { itemBytes, unitsOf } from './capacity';
import { coldStart, newCustomer } from './cold';
import { type Item, type TableCall } from './table';
import { type WarmFigures } from './warm';
import { type Services } from './services';

interface TurnsUse {
  readonly calls: number;
  /** Sum of the item sizes after each write: a write is billed by the size of the whole item. */
  readonly bytesWritten: number;
  /** Largest size of the customer's item. */
  readonly itemBytes: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly loggedBytes: number;
}

export interface Conversation extends TurnsUse {
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
): Promise<Conversation> {
  const cpuMs = turns.reduce((sum, turn) => sum + (warm.byTurn[CPU_LIKE[turn] ?? turn] ?? 0), 0);
  return { ...(await useOf(services, subject, turns)), turns: turns.length, cpuMs };
}

export async function callsOf(
  services: Services,
  subject: Subject,
  turn: Turn,
  before: readonly Turn[] = [],
): Promise<number> {
  const earlier = await useOf(services, subject, before);
  const all = await useOf(services, subject, [...before, turn]);
  return all.calls - earlier.calls;
}

/** Each turn runs in a new process. */
async function useOf(
  services: Services,
  subject: Subject,
  turns: readonly Turn[],
): Promise<TurnsUse> {
  const { table } = services;
  const customer = newCustomer();
  const seen: { call: TableCall; before: number; after: number }[] = [];
  let answer: ResponseEnvelope | undefined;
  let item: Item | undefined;
  let loggedBytes = 0;
  for (const turn of turns) {
    table.calls.length = 0;
    const before = {
      customer,
      attributes: answer?.sessionAttributes,
      connectionToken: tokenIn(answer),
    };
    const start = await coldStart(services, subject, turn, before);
    answer = start.answer as ResponseEnvelope;
    loggedBytes += start.loggedBytes;
    const calls = table.calls.splice(0);
    const bytesBefore = itemBytes(item);
    const write = calls.find(({ operation }) => operation !== 'GetItem');
    if (write) item = await table.itemOf(write);
    for (const call of calls) seen.push({ call, before: bytesBefore, after: itemBytes(item) });
  }
  const units = seen.map(({ call, before, after }) => unitsOf(call, Math.max(before, after)));
  const writes = seen.filter(({ call }) => call.operation !== 'GetItem');
  return {
    calls: seen.length,
    bytesWritten: writes.reduce((sum, { after }) => sum + after, 0),
    itemBytes: Math.max(0, ...seen.map(({ after }) => after)),
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
