import { conflict, notFound } from './errors';
import { newSimulationId } from './ids';

/** What a developer types, to a skill of theirs. */
export interface Utterance {
  readonly skillId: string;
  readonly stage: string;
  readonly locale: string;
  readonly content: string;
  /** Asked for with `session.mode` `FORCE_NEW_SESSION`. */
  readonly newSession: boolean;
}

/** What came of it: what Alexa said, and every exchange with the skill. */
export interface Simulated {
  readonly said: readonly string[];
  readonly consideredIntents?: readonly { readonly name: string }[];
  readonly invocations: readonly Invocation[];
}

export interface Invocation {
  /** The endpoint that was called. */
  readonly endpoint: string;
  readonly request: object;
  readonly response: object;
  readonly durationMs: number;
}

/** The simulation that a simulation runs in. Rejects when the skill did not answer. */
export type Simulate = (utterance: Utterance) => Promise<Simulated>;

export interface Simulation {
  readonly id: string;
  readonly status: 'IN_PROGRESS' | 'SUCCESSFUL' | 'FAILED';
  readonly simulated?: Simulated;
  readonly error?: string;
}

/** Simulations: one at a time for the whole vendor, shown as under way when first asked about. */
export class Simulations {
  private readonly byId = new Map<string, { end: Promise<Simulation>; asked: number }>();
  private running: string | undefined;

  constructor(private readonly simulate: Simulate) {}

  /** @throws Refusal 409 while another is under way */
  start(utterance: Utterance): string {
    if (this.running !== undefined) throw conflict();
    const id = newSimulationId();
    this.running = id;
    const end = this.simulate(utterance).then(
      (simulated): Simulation => ({ id, status: 'SUCCESSFUL', simulated }),
      (error: unknown): Simulation => ({ id, status: 'FAILED', error: String(error) }),
    );
    void end.then(() => (this.running = undefined));
    this.byId.set(id, { end, asked: 0 });
    return id;
  }

  /** @throws Refusal 404 */
  async get(id: string): Promise<Simulation> {
    const found = this.byId.get(id);
    if (found === undefined) throw notFound(`The simulation ${id} does not exist.`);
    found.asked += 1;
    if (found.asked === 1) return { id, status: 'IN_PROGRESS' };
    return Promise.race([found.end, Promise.resolve<Simulation>({ id, status: 'IN_PROGRESS' })]);
  }
}

/** Without a simulation to run in. */
export const noWorld: Simulate = () =>
  Promise.reject(new Error('No simulation is plugged into this Skill Management API.'));
