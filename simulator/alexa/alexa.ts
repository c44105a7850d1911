import { type Outcome } from '../record';
import { causeOf, outcomeOf, type CompleteTask } from '../voice-forward/complete-task';
import { type ProviderTurn, type VoiceForward } from '../voice-forward/voice-forward';
import { connectionIn, type JsonObject } from './response/response';
import { sendRequest, type SkillRequest } from './skill-requests';
import { EventQueue } from './event-queue';
import { startConnection } from './start-connection';
import { understand } from '../speech/understand';
import { parseInvocation, type Invocation } from '../speech/invocation';
import { languageOf } from '../speech/normalize';
import { newSession, type Session } from './session';
import { modelOf, skillName, type AlexaContext } from './context';
import { ALEXA_LINES, present, SILENCE, speak } from './speak';
import { afterWakeWord } from '../speech/wake-word';

/** A connection that runs: Amazon's skill has the conversation. */
interface Connection {
  readonly provider: VoiceForward;
  readonly token: unknown;
  /** The session as the response that started the connection left it. */
  readonly session: Session;
}

/** A skill that answers every result with another connection would loop for ever. */
const MOST_CONNECTIONS = 3;

/** Alexa ends the session on these words without sending an intent. */
const EXITS = /^(exit|quit)$/;

/** The simulated Alexa: routes what the customer says to the skill or to Amazon's voice-forward skill. */
export class Alexa {
  readonly events: EventQueue;
  #session: Session | undefined;
  #connection: Connection | undefined;
  #completeTask: CompleteTask | undefined;
  #connectionsInTurn = 0;

  constructor(private readonly context: AlexaContext) {
    this.events = new EventQueue(context);
  }

  /** Who waits for the customer's answer: the skill, or Amazon's skill with one of its two questions. */
  get awaits(): 'skill' | 'consent' | 'passcode' | undefined {
    if (this.#connection) return this.#connection.provider.asks;
    return this.#session && 'skill';
  }

  get isListening(): boolean {
    return this.awaits !== undefined;
  }

  /** The outcome of the last connection, by the result that Amazon's skill returned. */
  get outcome(): Outcome | undefined {
    return this.#completeTask && outcomeOf(this.#completeTask);
  }

  /** Runs one turn: the utterance, and everything until Alexa waits for the customer again. */
  async hear(utterance: string): Promise<void> {
    const { record } = this.context.services;
    this.#connectionsInTurn = 0;
    await this.events.deliver();
    const microphone = this.isListening ? 'open' : 'closed';
    const to = this.#connection && { to: 'voice-forward' as const };
    record.add({ kind: 'said', speaker: 'customer', text: utterance, microphone, ...to });
    if (utterance === SILENCE) await this.#hearNothing();
    else if (this.#connection) await this.#play(await this.#connection.provider.hear(utterance));
    else if (this.#session) await this.#hearInSession(utterance, this.#session);
    else await this.#hearOutside(utterance);
    await this.events.deliver();
  }

  /** Drops session and connection without a request to the skill: it has just been disabled. */
  leaveSkill(): void {
    this.#session = undefined;
    this.#connection = undefined;
  }

  #invocationIn(utterance: string): Invocation | undefined {
    return parseInvocation(modelOf(this.context), utterance, languageOf(this.context.locale));
  }

  async #hearOutside(utterance: string): Promise<void> {
    const { services, account } = this.context;
    const invocation = this.#invocationIn(utterance);
    if (!invocation) {
      speak(services.record, 'alexa', ALEXA_LINES.notUnderstood, false);
      return;
    }
    if (!account.enabled) {
      const introduction = ALEXA_LINES.introduction(skillName(this.context), this.context.vendor);
      speak(services.record, 'alexa', introduction, false);
      account.enabled = true;
      this.events.add({ type: 'AlexaSkillEvent.SkillEnabled' });
    }
    await this.#open(invocation);
  }

  async #open(invocation: Invocation): Promise<void> {
    const session = newSession();
    if ('launch' in invocation) await this.#send({ type: 'LaunchRequest', session });
    else await this.#sendIntent(invocation.intent, session);
  }

  async #hearInSession(utterance: string, session: Session): Promise<void> {
    const { locale } = this.context;
    const { said, woken } = afterWakeWord(utterance, locale);
    if (EXITS.test(said)) return this.#end(session, 'USER_INITIATED');
    const intent = understand(modelOf(this.context), said, languageOf(locale));
    const isUnknown = intent.name === 'AMAZON.FallbackIntent';
    const invocation = woken || isUnknown ? this.#invocationIn(utterance) : undefined;
    if (invocation) await this.#open(invocation);
    else await this.#sendIntent(intent, session);
  }

  async #hearNothing(): Promise<void> {
    if (this.#connection) return this.#play(await this.#connection.provider.silence());
    const session = this.#session;
    if (!session) return;
    if (session.reprompt === undefined) return this.#end(session, 'EXCEEDED_MAX_REPROMPTS');
    speak(this.context.services.record, 'skill', session.reprompt, true);
    this.#session = { ...session, reprompt: undefined };
  }

  #sendIntent(intent: object, session: Session): Promise<void> {
    return this.#send({ type: 'IntentRequest', fields: { intent }, session });
  }

  async #send(sent: SkillRequest): Promise<void> {
    const { services, account } = this.context;
    const reply = await sendRequest(this.context, sent);
    const { response } = reply;
    const session: Session = { ...sent.session, isNew: false, attributes: response.attributes };
    if (reply.refused !== undefined) return this.#reject(session, reply.requestId, reply.refused);
    const connection = connectionIn(response);
    const listens = !connection && response.shouldEndSession === false;
    this.#session = listens ? { ...session, reprompt: response.reprompt } : undefined;
    present(services.record, account, response, listens);
    if (connection) await this.#startConnection(connection, session);
  }

  /** Alexa rejects the response: it apologizes to the customer and sends the skill the reason. */
  async #reject(session: Session, requestId: string, why: string): Promise<void> {
    const { assumptions, services } = this.context;
    speak(services.record, 'alexa', ALEXA_LINES.invalidResponse, false);
    this.#session = undefined;
    const error = { type: 'INVALID_RESPONSE', message: why };
    if (assumptions.refusedAnswer === 'SessionEndedRequest') {
      return this.#end(session, 'ERROR', error);
    }
    const fields = { error, cause: { requestId } };
    await sendRequest(this.context, { type: 'System.ExceptionEncountered', fields, session });
  }

  async #end(session: Session, reason: string, error?: object): Promise<void> {
    this.#session = undefined;
    const fields = { reason, ...(error && { error }) };
    await sendRequest(this.context, { type: 'SessionEndedRequest', fields, session });
  }

  async #startConnection({ uri, input, token }: JsonObject, session: Session): Promise<void> {
    this.#connectionsInTurn += 1;
    if (this.#connectionsInTurn > MOST_CONNECTIONS) {
      const problem = `The skill started more than ${MOST_CONNECTIONS} connections in one turn.`;
      this.context.services.record.add({ kind: 'problem', problem });
      return this.#end(session, 'ERROR', { type: 'INVALID_RESPONSE', message: problem });
    }
    const provider = startConnection(this.context, { uri, input }, (event) =>
      this.events.add(event),
    );
    this.#connection = { provider, token, session };
    await this.#play(await provider.begin());
  }

  async #play({ lines, completeTask }: ProviderTurn): Promise<void> {
    const { record } = this.context.services;
    for (const [index, line] of lines.entries()) {
      const isLast = index === lines.length - 1;
      speak(record, 'voice-forward', line, isLast && completeTask === undefined);
    }
    if (!completeTask) return;
    const connection = this.#connection!;
    this.#connection = undefined;
    this.#completeTask = completeTask;
    const name = completeTask.type;
    record.add({ kind: 'message', from: 'voice-forward', to: 'alexa', name, body: completeTask });
    await this.#resume(connection, completeTask);
  }

  async #resume({ session, token }: Connection, completeTask: CompleteTask): Promise<void> {
    const { assumptions: assumed } = this.context;
    if (assumed.skillEventsFirst) await this.events.deliver();
    await this.#send({
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
