import { type Measured } from '../cost/model';
import { type Turn } from '../envelopes';
import { type Subject } from '../peers/peers';
import { coldStart } from './cold';
import { useOfTable, type TableUse } from './journey';
import { type WarmFigures } from './warm';
import { type World } from './world';

/** A kind of conversation: what it asks of the table, and what a bill is made of. */
export interface Conversation {
  readonly table: TableUse;
  readonly bill: Measured;
}

/** Stand-ins for turns whose CPU is not measured by themselves. */
const CPU_LIKE: Partial<Record<Turn, Turn>> = {
  bookingUnlinked: 'launchUnlinked',
  bookingConfirmed: 'bookingLinked',
};

export async function measureConversation(
  world: World,
  subject: Subject,
  turns: readonly Turn[],
  warm: WarmFigures,
): Promise<Conversation> {
  const table = await useOfTable(world, subject, turns);
  const cpuMs = turns.reduce((sum, turn) => sum + (warm.byTurn[CPU_LIKE[turn] ?? turn] ?? 0), 0);
  return {
    table,
    bill: {
      turns: turns.length,
      cpuMs,
      tableCalls: table.calls,
      writeUnits: table.writeUnits,
      readUnits: table.readUnits,
      loggedBytes: table.loggedBytes,
    },
  };
}

/** Table calls of one turn, said by a customer that no table knows. */
export async function callsOf(world: World, subject: Subject, turn: Turn): Promise<number> {
  world.table.calls.length = 0;
  await coldStart(world, subject, turn);
  return world.table.calls.splice(0).length;
}
