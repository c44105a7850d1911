import { envelopeOf, TURNS, type Turn } from '../envelopes';
import { type Subject } from '../peers/peers';
import { runChild } from './child';
import { figureOf, ratioOf, type Figure } from './statistics';
import { type Services } from './services';

type TurnTimes = Record<Turn, { readonly cpuMs: number; readonly wallMs: number }>;

export interface WarmFigures {
  readonly subject: Subject;
  /** Mean of the six turns. */
  readonly cpuMs: Figure;
  /** `cpuMs` of the first subject divided by that of this one, for each process. */
  readonly cpuRatio: Figure;
  /** Turns per second, one after another, on one core. */
  readonly turnsPerSecond: Figure;
  /** CPU of each turn, the median over the processes. */
  readonly cpuMsByTurn: Readonly<Record<string, number>>;
}

export interface WarmPlan {
  readonly processes: number;
  readonly rounds: number;
  readonly warmUp: number;
}

export async function measureWarm(
  services: Services,
  subjects: readonly Subject[],
  { processes, rounds, warmUp }: WarmPlan,
): Promise<WarmFigures[]> {
  const envelopes = Object.fromEntries(
    TURNS.map((turn) => [turn, envelopeOf(turn, services.apiEndpoint)]),
  );
  const runs = subjects.map((): TurnTimes[] => []);
  for (let process = 0; process < processes; process++) {
    for (const [index, subject] of subjects.entries()) {
      const { output } = await runChild<TurnTimes>({
        script: 'warm.mjs',
        bundle: subject.bundle,
        input: { envelopes, rounds, warmUp },
        environment: services.environment(subject.table),
      });
      runs[index]!.push(output);
      services.table.calls.length = 0;
    }
  }
  return subjects.map((subject, index) => figuresOf(subject, runs[index]!, runs[0]!));
}

const mean = (run: TurnTimes, read: 'cpuMs' | 'wallMs') =>
  TURNS.reduce((sum, turn) => sum + run[turn][read], 0) / TURNS.length;

function figuresOf(
  subject: Subject,
  runs: readonly TurnTimes[],
  firstSubjectRuns: readonly TurnTimes[],
): WarmFigures {
  const cpuMs = (of: readonly TurnTimes[]) => of.map((run) => mean(run, 'cpuMs'));
  return {
    subject,
    cpuMs: figureOf(cpuMs(runs)),
    cpuRatio: ratioOf(cpuMs(firstSubjectRuns), cpuMs(runs)),
    turnsPerSecond: figureOf(runs.map((run) => 1000 / mean(run, 'wallMs'))),
    cpuMsByTurn: Object.fromEntries(
      TURNS.map((turn) => [turn, figureOf(runs.map((run) => run[turn].cpuMs)).median]),
    ),
  };
}
