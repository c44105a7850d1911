import { measureCold } from './measure/cold';
import {
  tableCallCount,
  LINK_JOURNEY,
  LINKED_CONVERSATION,
  measureConversation,
} from './measure/conversation';
import { codeBytes } from './measure/size';
import { measureWarm, type WarmPlan } from './measure/warm';
import { type Services } from './measure/services';
import * as peers from './peers/peers';
import { type Results } from './results';

export interface Effort {
  readonly coldRounds: number;
  readonly subjects: readonly peers.Subject[];
  readonly warm: WarmPlan;
  readonly warmWithoutTable: WarmPlan;
}

/** Samples for the published figures. */
export const FULL: Effort = {
  coldRounds: 24,
  subjects: peers.PEERS,
  warm: { processes: 5, rounds: 100, warmUp: 50 },
  warmWithoutTable: { processes: 7, rounds: 600, warmUp: 600 },
};

/** Enough samples to find a figure that is out of tolerance. */
export const QUICK: Effort = {
  coldRounds: 9,
  subjects: [peers.ours, peers.floor, peers.usual, peers.official],
  warm: { processes: 1, rounds: 60, warmUp: 40 },
  warmWithoutTable: { processes: 5, rounds: 400, warmUp: 500 },
};

export async function measureAll(services: Services, effort: Effort): Promise<Results> {
  const { subjects, coldRounds } = effort;
  const { ours, usual, official, oursWithoutTable, usualWithoutTable } = peers;
  printStep('Cold starts');
  const launchLinked = await measureCold(services, 'launchLinked', subjects, coldRounds);
  const launchUnlinked = await measureCold(services, 'launchUnlinked', subjects, coldRounds);
  printStep('Warm turns');
  const warm = await measureWarm(services, [ours, usual, official], effort.warm);
  const warmWithoutTable = await measureWarm(
    services,
    [oursWithoutTable, usualWithoutTable],
    effort.warmWithoutTable,
  );
  printStep('Table calls and journeys');
  const turnsBeforeResume = LINK_JOURNEY.slice(0, -1);
  const conversations = [];
  for (const figures of warm) {
    const { subject } = figures;
    conversations.push({
      subject,
      linking: await measureConversation(services, subject, LINK_JOURNEY, figures),
      linked: await measureConversation(services, subject, LINKED_CONVERSATION, figures),
    });
  }
  return {
    launchLinked,
    launchUnlinked,
    bytes: new Map(subjects.map((subject) => [subject, codeBytes(subject)])),
    warm,
    warmWithoutTable,
    callsPerTurn: {
      linked: Math.max(
        await tableCallCount(services, ours, 'launchLinked'),
        await tableCallCount(services, ours, 'bookingLinked'),
      ),
      offer: await tableCallCount(services, ours, 'launchUnlinked'),
      resumed: Math.max(
        await tableCallCount(services, ours, 'resumedLinked', turnsBeforeResume),
        await tableCallCount(services, ours, 'resumedDenied', turnsBeforeResume),
      ),
    },
    conversations,
  };
}

export const printStep = (step: string): void => console.error(`${step} …`);
