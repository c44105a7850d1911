import { type Measured } from '../cost/model';
import { type Turn } from '../envelopes';
import { type Subject } from '../peers/peers';
import { coldStart } from './cold';
import { useOfTable, type TableUse } from './journey';
import { type WarmFigures } from './warm';
import { type Services } from './services';

/** A kind of conversation: its use of the table, and the quantities that are billed. */
export interface Conversation {
  readonly table: TableUse;
  readonly bill: Measured;
}

/** Similar turns for those whose CPU is not measured. */
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
  const table = await useOfTable(services, subject, turns);
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

/** Table calls of one turn of a new customer. */
export async function callsOf(services: Services, subject: Subject, turn: Turn): Promise<number> {
  services.table.calls.length = 0;
  await coldStart(services, subject, turn);
  return services.table.calls.splice(0).length;
}

/** Table calls of a resumed turn, after the turns that started its connection. */
export async function callsOfResumed(
  services: Services,
  subject: Subject,
  resumed: Turn,
): Promise<number> {
  const before: readonly Turn[] = ['bookingUnlinked', 'linkMyAccount'];
  const without = await useOfTable(services, subject, before);
  const whole = await useOfTable(services, subject, [...before, resumed]);
  return whole.calls - without.calls;
}
