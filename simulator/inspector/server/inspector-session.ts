import { type Customer } from '../../customer/customer';
import { type Deployed, withLimitations } from '../../deployed/deployed';
import { type OtherSkill } from '../../published-skill';
import { type Entry } from '../../record';
import { asTest, type SavedConversation, transcriptOf } from '../../replay';
import { type Simulation } from '../../simulation';
import { type State } from './events';
import { RecordedSteps } from './recorded-steps';
import { Player } from './player';
import { readLines } from './log-lines';
import { settingOf } from './setup';
import { Stream } from './event-stream';
import { suggestionsFor } from './suggestions';
import { type ObservedEndpoint } from './observed-endpoint';
import { titleOf } from './turn-title';
import { watched } from './step-observer';

export interface InspectorSessionOptions {
  readonly simulation: Simulation;
  readonly endpoint: ObservedEndpoint;
  /** Where the function is one that is deployed. @default the bundle on this machine */
  readonly deployed?: Deployed;
  /** Where it is another skill's. @default the project's own */
  readonly otherSkill?: OtherSkill;
  /** Between two steps that are played. @default 900 */
  readonly paceMs?: number;
}

const PACE_MS = 900;

/**
 * A simulation that is watched: whoever talks in `simulation`, terminal or page, each turn is told to all pages,
 * and can be saved.
 */
export class InspectorSession {
  readonly stream = new Stream();
  readonly player: Player;
  /** The simulation, watched: one turn after another. */
  readonly simulation: Simulation;
  readonly #inner: Simulation;
  #queue: Promise<unknown> = Promise.resolve();
  #conversation = 0;
  #turn = 0;
  #ledger: State['ledger'] = null;
  #kept: RecordedSteps;
  #entries: Entry[] = [];

  constructor(private readonly options: InspectorSessionOptions) {
    this.#inner = options.simulation;
    this.player = new Player(options.paceMs ?? PACE_MS, () => this.tellState());
    const { deployed } = options;
    const simulation = watched(this.#inner, {
      take: (step, run) =>
        this.alone(async () => {
          this.#kept.add(step);
          await this.turn(titleOf(step), run);
        }),
      switched: (step) => {
        this.#kept.add(step);
        this.tellState();
      },
      begun: (customer) => void (this.#kept = this.#begin(customer)),
    });
    this.simulation = deployed ? withLimitations(simulation, deployed) : simulation;
    this.#inner.record.subscribe((entry) => {
      this.#entries.push(entry);
      this.stream.send({ type: 'entry', turn: this.#turn, entry });
    });
    this.#kept = this.#begin(this.#inner.customer);
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  saved(): SavedConversation {
    return this.#kept.saved();
  }

  /** The conversation as a test of the skill that it is held with. */
  asTest(): string {
    return asTest(this.saved(), transcriptOf(this.#entries), this.options.otherSkill);
  }

  /** Whatever needs the simulation to itself: one after another. */
  alone<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(run);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  tellState(): void {
    const { customer, assumptions, phone, app, awaits, clock, services } = this.#inner;
    const said = this.#entries.findLast((entry) => entry.kind === 'said');
    const state: State = {
      customer,
      enabled: app.enabled,
      assumptions,
      faults: services.faults.all(),
      phone: [...phone],
      cards: [...app.cards],
      awaits: awaits ?? null,
      suggestions: suggestionsFor(this.#inner, said?.text ?? ''),
      playing: this.player.playing,
      now: clock.now(),
      ledger: this.#ledger,
    };
    this.stream.send({ type: 'state', state });
  }

  /** One turn: told as it begins and ends, with what it left behind. */
  async turn<T>(title: string, run: () => Promise<T>): Promise<T> {
    this.#turn += 1;
    const { endpoint } = this.options;
    const [turn, ledgerBefore, skillBefore] = [this.#turn, this.#ledger, endpoint.skillMs];
    const [linesBefore, startedAt] = [endpoint.lines.length, performance.now()];
    this.stream.send({ type: 'turn', turn, title });
    try {
      return await run();
    } finally {
      const durationMs = performance.now() - startedAt;
      this.#ledger = this.options.deployed ? null : ((await this.#inner.ledger()) ?? null);
      const { logs, metrics } = readLines(endpoint.lines.slice(linesBefore));
      this.stream.send({
        type: 'turnEnd',
        turn,
        durationMs,
        skillMs: endpoint.skillMs - skillBefore,
        ledgerBefore,
        ledgerAfter: this.#ledger,
        metrics,
        // A skill that logs what it must not is seen to do so, and the page shows no secret.
        logs: this.#inner.record.secrets.shorten(logs) as readonly unknown[],
      });
      this.tellState();
    }
  }

  #begin(customer: Partial<Customer>): RecordedSteps {
    this.#conversation += 1;
    this.#turn = 0;
    this.#ledger = null;
    this.#entries = [];
    const setting = settingOf(this.#inner, this.options);
    this.stream.send({ type: 'begin', conversation: this.#conversation, setting });
    this.tellState();
    return new RecordedSteps(this.#inner, customer);
  }
}
