import { envelopeOf, type ConversationState, type Turn } from '../envelopes';
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
  readonly sample: Sample;
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
  const samples = subjects.map((): Sample[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (let step = 0; step < subjects.length; step++) {
      // Each round begins with another subject, so that none is always the first.
      const index = (round + step) % subjects.length;
      const { sample } = await coldStart(services, subjects[index]!, turn);
      // The first round only fills the page cache.
      if (round > 0) samples[index]!.push(sample);
    }
  }
  const coldMs = samples.map((ofSubject) => ofSubject.map((sample) => sample.coldMs));
  return subjects.map((subject, index) => ({
    subject,
    importMs: figureOf(samples[index]!.map(({ importMs }) => importMs)),
    coldMs: figureOf(coldMs[index]!),
    cpuMs: figureOf(samples[index]!.map(({ cpuMs }) => cpuMs)),
    peakMb: figureOf(samples[index]!.map(({ peakMb }) => peakMb)),
    ratio: ratioOf(coldMs[0]!, coldMs[index]!),
  }));
}

let customers = 0;

/** @param before @default a new customer */
export async function coldStart(
  services: Services,
  subject: Subject,
  turn: Turn,
  before: ConversationState = { customer: newCustomer() },
): Promise<ColdStart> {
  const { output, loggedBytes } = await runChild<Omit<ColdStart, 'loggedBytes'>>({
    script: 'cold.mjs',
    bundle: subject.bundle,
    input: envelopeOf(turn, services.apiEndpoint, before),
    environment: services.environment(subject.table),
  });
  if (subject !== floor) checkAnswer(subject.label, turn, output.answer);
  return { ...output, loggedBytes };
}

export const newCustomer = (): number => ++customers;
