import { type Outcome } from '../record';
import { causeOf, outcomeOf, type CompleteTask } from '../voice-forward/complete-task';
import { type ProviderTurn, type VoiceForward } from '../voice-forward/voice-forward';
import { connectionIn, type JsonObject } from './response/response';
import { ask, type Asked } from './skill-requests';
import { EventQueue } from './event-queue';
import { handOver } from './start-connection';
import { understand } from '../speech/understand';
import { parseInvocation, type Invocation } from '../speech/invocation';
import { languageOf } from '../speech/normalize';
import { newSession, type Session } from './session';
import { modelOf, skillName, type Setting } from './context';
import { ALEXAS, perform, SILENCE, speak } from './speak';
import { afterWakeWord } from '../speech/wake-word';

/** A conversation that was handed over. */
interface Connection {
  readonly provider: VoiceForward;
  readonly token: unknown;
  /** As it was left by the answer that handed over. */
  readonly session: Session;
}

/** A skill that starts a connection in answer to a connection would do so for ever. */
const MOST_CONNECTIONS = 3;

/** Said to these, Alexa leaves a skill without asking it. */
const LEAVES = /^(exit|quit)$/;

/** Device and service in one: hears the customer, asks the skill, and hands over to Amazon's own. */
export class Alexa {
  readonly events: EventQueue;
  #session: Session | undefined;
  #connection: Connection | undefined;
  #handBack: CompleteTask | undefined;
  #connectionsInTurn = 0;

  constructor(private readonly setting: Setting) {
    this.events = new EventQueue(setting);
  }

  /** Whose answer is waited for: the skill's question, or one of Amazon's two. */
  get awaits(): 'skill' | 'consent' | 'passcode' | undefined {
    if (this.#connection) return this.#connection.provider.asks;
    return this.#session && 'skill';
  }

  get isListening(): boolean {
    return this.awaits !== undefined;
  }

  /** What the last connection came to, by what was handed back. */
  get outcome(): Outcome | undefined {
    return this.#handBack && outcomeOf(this.#handBack);
  }

  /** One turn: what is said, and all that follows until Alexa waits again. */
  async hear(utterance: string): Promise<void> {
    const { record } = this.setting.services;
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

  /** What was open with the skill is over, without a word to either. */
  leaveSkill(): void {
    this.#session = undefined;
    this.#connection = undefined;
  }

  #invocationIn(utterance: string): Invocation | undefined {
    return parseInvocation(modelOf(this.setting), utterance, languageOf(this.setting.locale));
  }

  async #hearOutside(utterance: string): Promise<void> {
    const { services, account } = this.setting;
    const invocation = this.#invocationIn(utterance);
    if (!invocation) {
      speak(services.record, 'alexa', ALEXAS.shrug, false);
      return;
    }
    if (!account.enabled) {
      const introduction = ALEXAS.introduction(skillName(this.setting), this.setting.vendor);
      speak(services.record, 'alexa', introduction, false);
      account.enabled = true;
      this.events.add({ type: 'AlexaSkillEvent.SkillEnabled' });
    }
    await this.#open(invocation);
  }

  async #open(invocation: Invocation): Promise<void> {
    const session = newSession();
    if ('launch' in invocation) await this.#ask({ type: 'LaunchRequest', session });
    else await this.#askIntent(invocation.intent, session);
  }

  async #hearInSession(utterance: string, session: Session): Promise<void> {
    const { locale } = this.setting;
    const { said, woken } = afterWakeWord(utterance, locale);
    if (LEAVES.test(said)) return this.#end(session, 'USER_INITIATED');
    const intent = understand(modelOf(this.setting), said, languageOf(locale));
    const isUnknown = intent.name === 'AMAZON.FallbackIntent';
    const invocation = woken || isUnknown ? this.#invocationIn(utterance) : undefined;
    if (invocation) await this.#open(invocation);
    else await this.#askIntent(intent, session);
  }

  async #hearNothing(): Promise<void> {
    if (this.#connection) return this.#play(await this.#connection.provider.silence());
    const session = this.#session;
    if (!session) return;
    if (session.reprompt === undefined) return this.#end(session, 'EXCEEDED_MAX_REPROMPTS');
    speak(this.setting.services.record, 'skill', session.reprompt, true);
    this.#session = { ...session, reprompt: undefined };
  }

  #askIntent(intent: object, session: Session): Promise<void> {
    return this.#ask({ type: 'IntentRequest', fields: { intent }, session });
  }

  async #ask(asked: Asked): Promise<void> {
    const { services, account } = this.setting;
    const reply = await ask(this.setting, asked);
    const { answer } = reply;
    const session: Session = { ...asked.session, isNew: false, attributes: answer.attributes };
    if (reply.refused !== undefined) return this.#refuse(session, reply.requestId, reply.refused);
    const connection = connectionIn(answer);
    const listens = !connection && answer.shouldEndSession === false;
    this.#session = listens ? { ...session, reprompt: answer.reprompt } : undefined;
    perform(services.record, account, answer, listens);
    if (connection) await this.#handOver(connection, session);
  }

  /** Alexa can't use the answer: she says so, and tells the skill why its session is over. */
  async #refuse(session: Session, requestId: string, why: string): Promise<void> {
    const { assumptions, services } = this.setting;
    speak(services.record, 'alexa', ALEXAS.trouble, false);
    this.#session = undefined;
    const error = { type: 'INVALID_RESPONSE', message: why };
    if (assumptions.refusedAnswer === 'SessionEndedRequest') {
      return this.#end(session, 'ERROR', error);
    }
    const fields = { error, cause: { requestId } };
    await ask(this.setting, { type: 'System.ExceptionEncountered', fields, session });
  }

  async #end(session: Session, reason: string, error?: object): Promise<void> {
    this.#session = undefined;
    const fields = { reason, ...(error && { error }) };
    await ask(this.setting, { type: 'SessionEndedRequest', fields, session });
  }

  async #handOver({ uri, input, token }: JsonObject, session: Session): Promise<void> {
    this.#connectionsInTurn += 1;
    if (this.#connectionsInTurn > MOST_CONNECTIONS) {
      const problem = `The skill started more than ${MOST_CONNECTIONS} connections in one turn.`;
      this.setting.services.record.add({ kind: 'problem', problem });
      return this.#end(session, 'ERROR', { type: 'INVALID_RESPONSE', message: problem });
    }
    const provider = handOver(this.setting, { uri, input }, (event) => this.events.add(event));
    this.#connection = { provider, token, session };
    await this.#play(await provider.begin());
  }

  async #play({ lines, handBack }: ProviderTurn): Promise<void> {
    const { record } = this.setting.services;
    for (const [index, line] of lines.entries()) {
      const isLast = index === lines.length - 1;
      speak(record, 'voice-forward', line, isLast && handBack === undefined);
    }
    if (!handBack) return;
    const connection = this.#connection!;
    this.#connection = undefined;
    this.#handBack = handBack;
    const name = handBack.type;
    record.add({ kind: 'message', from: 'voice-forward', to: 'alexa', name, body: handBack });
    await this.#resume(connection, handBack);
  }

  async #resume({ session, token }: Connection, handBack: CompleteTask): Promise<void> {
    const { assumptions: assumed } = this.setting;
    if (assumed.skillEventsFirst) await this.events.deliver();
    await this.#ask({
      type: 'SessionResumedRequest',
      fields: { cause: causeOf(handBack, assumed.tokenEchoed ? token : undefined) },
      session: {
        id: assumed.sessionIdKept ? session.id : newSession().id,
        isNew: assumed.sessionNewOnResume,
        attributes: assumed.sessionAttributesKept ? session.attributes : {},
      },
      withToken: assumed.accessTokenOnResume,
    });
  }
}
