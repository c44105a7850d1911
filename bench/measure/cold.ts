import { envelopeOf, type Before, type Turn } from '../envelopes';
import { checkAnswer } from '../expectations';
import { floor, type Subject } from '../peers/peers';
import { runChild } from './child';
import { figureOf, ratioOf, type Figure } from './statistics';
import { type Services } from './services';

interface Sample {
  readonly importMs: number;
  readonly coldMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

interface ColdStart {
  readonly figures: Sample;
  readonly answer: unknown;
  readonly loggedBytes: number;
}

export interface ColdFigures {
  readonly subject: Subject;
  readonly importMs: Figure;
  /** From the start of the import to the first answer. */
  readonly coldMs: Figure;
  /** CPU of all threads. */
  readonly cpuMs: Figure;
  /** Peak resident size of the process, including Node. */
  readonly peakMb: Figure;
  /** `coldMs` of the first subject divided by that of this one, for each round. */
  readonly ratio: Figure;
}

/** Interleaves the subjects, so that a slow machine affects all of them. */
export async function measureCold(
  services: Services,
  turn: Turn,
  subjects: readonly Subject[],
  rounds: number,
): Promise<ColdFigures[]> {
  const starts = subjects.map((): Sample[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (let step = 0; step < subjects.length; step++) {
      // Each round begins with another subject, so that none is always the first.
      const place = (round + step) % subjects.length;
      const { figures } = await coldStart(services, subjects[place]!, turn);
      // The first round only fills the page cache.
      if (round > 0) starts[place]!.push(figures);
    }
  }
  const cold = starts.map((own) => own.map(({ coldMs }) => coldMs));
  return subjects.map((subject, place) => ({
    subject,
    importMs: figureOf(starts[place]!.map(({ importMs }) => importMs)),
    coldMs: figureOf(cold[place]!),
    cpuMs: figureOf(starts[place]!.map(({ cpuMs }) => cpuMs)),
    peakMb: figureOf(starts[place]!.map(({ peakMb }) => peakMb)),
    ratio: ratioOf(cold[0]!, cold[place]!),
  }));
}

let customers = 0;

/** @param before @default a new customer */
export async function coldStart(
  services: Services,
  subject: Subject,
  turn: Turn,
  before: Before = { customer: newCustomer() },
): Promise<ColdStart> {
  const { figures: start, loggedBytes } = await runChild<Omit<ColdStart, 'loggedBytes'>>({
    script: 'cold.mjs',
    bundle: subject.bundle,
    input: envelopeOf(turn, services.apiEndpoint, before),
    environment: services.environment(subject.table),
  });
  if (subject !== floor) checkAnswer(subject.label, turn, start.answer);
  return { ...start, loggedBytes };
}

export const newCustomer = (): number => ++customers;
