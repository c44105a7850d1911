import { type Customer } from '../../customer/customer';
import { type DeploymentLimits, withLimitations } from '../../deployed/deployment-limits';
import { type SkillFiles } from '../../skill-files';
import { type Entry } from '../../record';
import { asTest, playSaved, type SavedConversation, transcriptOf } from '../../replay';
import { type Simulation } from '../../simulation';
import { type State } from './events';
import { passcodeOn, RecordedSteps } from './recorded-steps';
import { Player } from './player';
import { parseLogLines } from './log-lines';
import { setupOf } from './setup';
import { EventStream } from './event-stream';
import { suggestionsFor } from './suggestions';
import { type ObservedEndpoint } from './observed-endpoint';
import { isAction, titleOf } from './turn-title';
import { observeSteps } from './step-observer';

export interface InspectorSessionOptions {
  readonly simulation: Simulation;
  readonly endpoint: ObservedEndpoint;
  /** @default the skill is a local bundle */
  readonly deploymentLimits?: DeploymentLimits;
  /** @default the project's own skill */
  readonly otherSkill?: SkillFiles;
  /** Milliseconds between two played steps. @default 900 */
  readonly paceMs?: number;
}

const PACE_MS = 900;

/**
 * Streams each turn, from the terminal or a browser, to all open pages, and records its step. An edited
 * envelope is a turn without a step.
 */
export class InspectorSession {
  readonly stream = new EventStream();
  readonly player: Player;
  /** Records and streams each step, one turn at a time. */
  readonly simulation: Simulation;
  readonly #inner: Simulation;
  #queue: Promise<unknown> = Promise.resolve();
  #conversation = 0;
  #turn = 0;
  #ledger: State['ledger'] = null;
  #recorded: RecordedSteps;
  #entries: Entry[] = [];
  #buildError: string | null = null;

  constructor(private readonly options: InspectorSessionOptions) {
    this.#inner = options.simulation;
    this.player = new Player(options.paceMs ?? PACE_MS, () => this.sendState());
    const { deploymentLimits } = options;
    const simulation = observeSteps(this.#inner, {
      runTurn: (step, run) =>
        this.runExclusive(async () => {
          this.#recorded.add(step);
          const title = titleOf(step).replaceAll('{code}', passcodeOn(this.#inner.phone) ?? '');
          await this.runTurn(title, run, isAction(step));
        }),
      settingChanged: (step) => {
        this.#recorded.add(step);
        this.#sendAction(titleOf(step));
        this.sendState();
      },
      conversationBegun: (customer) => void (this.#recorded = this.#beginConversation(customer)),
    });
    this.simulation = deploymentLimits ? withLimitations(simulation, deploymentLimits) : simulation;
    this.#inner.record.subscribe((entry) => {
      this.#entries.push(entry);
      this.stream.send({ type: 'entry', turn: this.#turn, entry });
    });
    this.#recorded = this.#beginConversation(this.#inner.customer);
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  saved(): SavedConversation {
    return this.#recorded.saved();
  }

  reportReload(): void {
    this.#setBuildError(null);
    this.stream.send({ type: 'notice', kind: 'info', text: 'Reloaded.', offersReplay: true });
  }

  /** The error is shown until a changed skill is loaded. */
  reportBuildError(text: string): void {
    this.#setBuildError(text);
    this.stream.send({ type: 'buildError', text });
  }

  async playAgain(): Promise<void> {
    const saved = this.saved();
    await this.player.play('The conversation', this.simulation, (paced) => playSaved(paced, saved));
  }

  asTest(): string {
    const { otherSkill } = this.options;
    const { publisher } = this.#inner;
    return asTest(
      this.saved(),
      transcriptOf(this.#entries),
      otherSkill && { ...otherSkill, publisher },
    );
  }

  /** Runs after all earlier tasks have ended. */
  runExclusive<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(run);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  sendState(): void {
    const { customer, assumptions, phone, app, listener, clock, services } = this.#inner;
    const lastSaid = this.#entries.findLast((entry) => entry.kind === 'said');
    const state: State = {
      customer,
      enabled: app.enabled,
      assumptions,
      faults: services.faults.byName(),
      phone: [...phone],
      cards: [...app.cards],
      listener: listener ?? null,
      suggestions: suggestionsFor(this.#inner, lastSaid?.text ?? ''),
      playing: this.player.playing,
      buildError: this.#buildError,
      now: clock.now(),
      clockOffsetMs: clock.offsetMs,
      ledger: this.#ledger,
    };
    this.stream.send({ type: 'state', state });
  }

  /** @param isAction whether the step is neither an utterance nor an intent. @default false */
  async runTurn<T>(title: string, run: () => Promise<T>, isAction = false): Promise<T> {
    this.#turn += 1;
    const { endpoint } = this.options;
    const [turn, ledgerBefore, skillMsBefore] = [this.#turn, this.#ledger, endpoint.totalSkillMs];
    const [logsBefore, startedAt] = [endpoint.invocationLogs.length, performance.now()];
    this.stream.send({ type: 'turn', turn, title });
    if (isAction) this.#sendAction(title);
    try {
      return await run();
    } finally {
      const durationMs = performance.now() - startedAt;
      this.#ledger = this.options.deploymentLimits ? null : ((await this.#inner.ledger()) ?? null);
      const { logs, metrics } = parseLogLines(endpoint.invocationLogs.slice(logsBefore));
      this.stream.send({
        type: 'turnEnd',
        turn,
        durationMs,
        skillMs: endpoint.totalSkillMs - skillMsBefore,
        ledgerBefore,
        ledgerAfter: this.#ledger,
        metrics,
        // A skill may log a secret.
        logs: this.#inner.record.secrets.shorten(logs) as readonly unknown[],
      });
      this.sendState();
    }
  }

  #setBuildError(text: string | null): void {
    this.#buildError = text;
    this.sendState();
  }

  #sendAction(text: string): void {
    this.stream.send({ type: 'action', turn: this.#turn, text });
  }

  #beginConversation(customer: Partial<Customer>): RecordedSteps {
    this.#conversation += 1;
    this.#turn = 0;
    this.#ledger = null;
    this.#entries = [];
    const setup = setupOf(this.#inner, this.options.deploymentLimits);
    this.stream.send({ type: 'begin', conversation: this.#conversation, setup });
    this.sendState();
    return new RecordedSteps(this.#inner, customer);
  }
}
