import { type Outcome } from '../record';
import { causeOf, outcomeOf, type CompleteTask } from '../voice-forward/complete-task';
import { type ProviderTurn, type VoiceForward } from '../voice-forward/voice-forward';
import { type AlexaContext } from './context';
import { type EventQueue } from './event-queue';
import { isOtherConnection, type JsonObject } from './response/response';
import { newSession, type Session } from './session';
import { type SkillSession } from './skill-session';
import { speak } from './speak';
import { startConnection } from './start-connection';

interface Connection {
  readonly provider: VoiceForward;
  readonly token: unknown;
  /** The session after the response that started the connection. */
  readonly session: Session;
}

/** A skill that responds to each result with another connection would loop for ever. */
const MAX_CONNECTIONS = 3;

export class Connections {
  #running: Connection | undefined;
  #completeTask: CompleteTask | undefined;
  #startedInTurn = 0;

  constructor(
    private readonly context: AlexaContext,
    private readonly events: EventQueue,
    private readonly skill: () => SkillSession,
  ) {}

  get asks(): VoiceForward['asks'] {
    return this.#running?.provider.asks;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  get outcome(): Outcome | undefined {
    return this.#completeTask && outcomeOf(this.#completeTask);
  }

  beginTurn(): void {
    this.#startedInTurn = 0;
  }

  /** The skill receives no result. */
  drop(): void {
    this.#running = undefined;
  }

  async hear(utterance: string): Promise<void> {
    if (this.#running) await this.#play(await this.#running.provider.hear(utterance));
  }

  async hearNothing(): Promise<void> {
    if (this.#running) await this.#play(await this.#running.provider.hearNothing());
  }

  /** Ignores other connections than account linking. */
  async start(directive: JsonObject, session: Session): Promise<void> {
    if (isOtherConnection(directive)) return;
    this.#startedInTurn += 1;
    if (this.#startedInTurn > MAX_CONNECTIONS) {
      const problem = `The skill started more than ${MAX_CONNECTIONS} connections in one turn.`;
      this.context.services.record.add({ kind: 'problem', problem });
      const error = { type: 'INVALID_RESPONSE', message: problem };
      return this.skill().end(session, 'ERROR', error);
    }
    const provider = startConnection(this.context, directive, (event) => this.events.add(event));
    this.#running = { provider, token: directive['token'], session };
    await this.#play(await provider.begin());
  }

  async #play({ lines, completeTask }: ProviderTurn): Promise<void> {
    const { record } = this.context.services;
    for (const [index, line] of lines.entries()) {
      const isLast = index === lines.length - 1;
      speak(record, 'voice-forward', line, isLast && completeTask === undefined);
    }
    if (!completeTask) return;
    const connection = this.#running!;
    this.#running = undefined;
    this.#completeTask = completeTask;
    const name = completeTask.type;
    record.add({ kind: 'message', from: 'voice-forward', to: 'alexa', name, body: completeTask });
    await this.#resume(connection, completeTask);
  }

  async #resume({ session, token }: Connection, completeTask: CompleteTask): Promise<void> {
    const { assumptions: assumed } = this.context;
    if (assumed.skillEventsFirst) await this.events.deliver();
    await this.skill().send({
      type: 'SessionResumedRequest',
      fields: { cause: causeOf(completeTask, assumed.tokenEchoed ? token : undefined) },
      session: {
        id: assumed.sessionIdKept ? session.id : newSession().id,
        isNew: assumed.sessionNewOnResume,
        attributes: assumed.sessionAttributesKept ? session.attributes : {},
      },
      withToken: assumed.accessTokenOnResume,
    });
  }
}
