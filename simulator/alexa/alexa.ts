import { type Outcome } from '../record';
import { causeOf, outcomeOf, type CompleteTask } from '../voice-forward/complete-task';
import { type ProviderTurn, type VoiceForward } from '../voice-forward/voice-forward';
import { connectionIn, type JsonObject } from './response/response';
import { sendRequest, type SkillRequest } from './skill-requests';
import { EventQueue } from './event-queue';
import { startConnection } from './start-connection';
import { type Intent, type InteractionModel } from '../speech/interaction-model';
import { type SlotContext } from '../speech/slot-values';
import { FALLBACK_INTENT, understand } from '../speech/understand';
import { parseInvocation, type Invocation } from '../speech/invocation';
import { languageOf } from '../speech/normalize';
import {
  type Dialog,
  dialogDirectiveIn,
  dialogOf,
  type DialogState,
  isDelegated,
  nextStep,
  promptOf,
  stepOf,
  updatedIntent,
} from './dialog';
import { answerDialog } from './dialog-answer';
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
const MAX_CONNECTIONS = 3;

/** A skill that answers every dialog request with a directive would loop for ever. */
const MAX_DIALOG_REQUESTS = 5;

const NO_INTENT: Intent = { name: '', confirmationStatus: 'NONE' };

const NOT_UNDERSTOOD =
  'The simulator does not understand this, and the model has no AMAZON.FallbackIntent. Send an intent: :intent NAME slot=value';

/** Alexa ends the session on these words without sending an intent. */
const EXITS = /^(exit|quit)$/;

/** The simulated Alexa: routes what the customer says to the skill or to Amazon's voice-forward skill. */
export class Alexa {
  readonly events: EventQueue;
  #session: Session | undefined;
  #connection: Connection | undefined;
  #completeTask: CompleteTask | undefined;
  #connectionsInTurn = 0;
  #dialogRequests = 0;

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
    this.#dialogRequests = 0;
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

  /** Sends an intent as if the customer had said it, in the open session or a new one. */
  async sendIntent(intent: Intent, dialogState?: DialogState): Promise<void> {
    const { record } = this.context.services;
    this.#connectionsInTurn = 0;
    this.#dialogRequests = 0;
    await this.events.deliver();
    const session = this.#session ?? newSession();
    record.add({
      kind: 'said',
      speaker: 'customer',
      text: `[${intent.name}]`,
      microphone: this.isListening ? 'open' : 'closed',
    });
    if (!this.#session) this.#enable();
    this.#connection = undefined;
    if (dialogState) await this.#sendDialog(intent, session, dialogState);
    else await this.#sendIntent(intent, session);
    await this.events.deliver();
  }

  #invocationIn(utterance: string): Invocation | undefined {
    const { language, now } = this.#slotContext();
    return parseInvocation(this.#model, utterance, language, now);
  }

  get #model(): InteractionModel {
    return modelOf(this.context);
  }

  #slotContext(): SlotContext {
    const { locale, services } = this.context;
    const { types = [] } = this.#model.interactionModel.languageModel;
    return { types, language: languageOf(locale), now: services.clock.now() };
  }

  async #hearOutside(utterance: string): Promise<void> {
    const invocation = this.#invocationIn(utterance);
    if (!invocation) {
      speak(this.context.services.record, 'alexa', ALEXA_LINES.notUnderstood, false);
      this.#suggestInvocation(utterance);
      return;
    }
    this.#enable();
    await this.#open(invocation);
  }

  /** The first launch enables a skill, and Alexa introduces it. */
  #enable(): void {
    const { services, account } = this.context;
    if (account.enabled) return;
    const introduction = ALEXA_LINES.introduction(skillName(this.context), this.context.publisher);
    speak(services.record, 'alexa', introduction, false);
    account.enabled = true;
    this.events.add({ type: 'AlexaSkillEvent.SkillEnabled' });
  }

  #suggestInvocation(utterance: string): void {
    const { language, now } = this.#slotContext();
    const intent = understand(this.#model, utterance, language, now);
    if (!intent || intent.name === FALLBACK_INTENT) return;
    const { invocationName } = this.#model.interactionModel.languageModel;
    this.#note(`No session is open: say “open ${invocationName}” first.`);
  }

  #note(note: string): void {
    this.context.services.record.add({ kind: 'note', note });
  }

  async #open(invocation: Invocation): Promise<void> {
    const session = newSession();
    if ('launch' in invocation) await this.#send({ type: 'LaunchRequest', session });
    else await this.#sendIntent(invocation.intent, session);
  }

  async #hearInSession(utterance: string, session: Session): Promise<void> {
    const { said, woken } = afterWakeWord(utterance, this.context.locale);
    if (EXITS.test(said)) return this.#end(session, 'USER_INITIATED');
    const { language, now } = this.#slotContext();
    const intent = understand(this.#model, said, language, now);
    const isUnknown = !intent || intent.name === FALLBACK_INTENT;
    const answered = this.#answerDialog(said, session, isUnknown ? undefined : intent);
    if (answered) return this.#continueDialog(answered, session);
    const invocation = woken || isUnknown ? this.#invocationIn(utterance) : undefined;
    if (invocation) return this.#open(invocation);
    if (intent) return this.#sendIntent(intent, session);
    this.#note(NOT_UNDERSTOOD);
    if (session.reprompt !== undefined) {
      speak(this.context.services.record, 'skill', session.reprompt, true);
    }
  }

  /** A built-in intent, like `AMAZON.StopIntent`, leaves the dialog, as does another intent of the skill. */
  #answerDialog(said: string, { dialog }: Session, intent: Intent | undefined): Intent | undefined {
    if (!dialog) return undefined;
    const isConfirmation = intent && /^AMAZON\.(Yes|No)Intent$/.test(intent.name);
    if (intent?.name.startsWith('AMAZON.') && !isConfirmation) return undefined;
    if (intent?.name === dialog.intent.name) return merged(dialog.intent, intent);
    const answered = answerDialog(this.#model, dialog, said, this.#slotContext());
    return intent && !isConfirmation && dialog.step.kind !== 'elicitSlot' ? undefined : answered;
  }

  async #continueDialog(intent: Intent, session: Session): Promise<void> {
    if (isDelegated(this.#model, intent.name)) return this.#delegate(intent, session);
    return this.#sendDialog(intent, session, 'IN_PROGRESS');
  }

  async #hearNothing(): Promise<void> {
    if (this.#connection) return this.#play(await this.#connection.provider.silence());
    const session = this.#session;
    if (!session) return;
    if (session.reprompt === undefined) return this.#end(session, 'EXCEEDED_MAX_REPROMPTS');
    speak(this.context.services.record, 'skill', session.reprompt, true);
    this.#session = { ...session, reprompt: undefined };
  }

  #sendIntent(intent: Intent, session: Session): Promise<void> {
    if (!dialogOf(this.#model, intent.name)) {
      return this.#send({ type: 'IntentRequest', fields: { intent }, session });
    }
    return isDelegated(this.#model, intent.name)
      ? this.#delegate(intent, session)
      : this.#sendDialog(intent, session, 'STARTED');
  }

  #sendDialog(intent: Intent, session: Session, dialogState: DialogState): Promise<void> {
    return this.#send({ type: 'IntentRequest', fields: { intent, dialogState }, session }, intent);
  }

  /** Alexa asks for the next slot or confirmation by itself, and calls the skill when none is left. */
  async #delegate(intent: Intent, session: Session): Promise<void> {
    const step = nextStep(this.#model, intent);
    if (!step) return this.#sendDialog(intent, session, 'COMPLETED');
    const dialog: Dialog = { intent, step };
    const prompt = promptOf(this.#model, dialog);
    this.#session = { ...session, dialog, reprompt: prompt };
    speak(this.context.services.record, 'skill', prompt, true);
  }

  async #send(sent: SkillRequest, current?: Intent): Promise<void> {
    const { services, account } = this.context;
    const reply = await sendRequest(this.context, sent);
    const { response } = reply;
    const { dialog: _, ...before } = sent.session;
    const session: Session = { ...before, isNew: false, attributes: response.attributes };
    const directive = dialogDirectiveIn(response);
    const rejection = reply.rejection ?? (directive && this.#dialogProblem(directive, current));
    if (rejection !== undefined) return this.#reject(session, reply.requestId, rejection);
    const connection = connectionIn(response);
    const step = directive && stepOf(directive);
    const dialog = directive && step && { intent: updatedIntent(directive, current!), step };
    const listens = !connection && (response.shouldEndSession === false || dialog !== undefined);
    this.#session = listens
      ? { ...session, reprompt: response.reprompt, ...(dialog && { dialog }) }
      : undefined;
    present(services.record, account, response, listens);
    if (connection) await this.#startConnection(connection, session);
    else if (directive && !step) await this.#delegate(updatedIntent(directive, current!), session);
  }

  /** Reports a directive for an intent without a dialog, and a skill that delegates for ever. */
  #dialogProblem(directive: JsonObject, current: Intent | undefined): string | undefined {
    this.#dialogRequests += 1;
    const name = updatedIntent(directive, current ?? NO_INTENT).name;
    const isKnown = current !== undefined && dialogOf(this.#model, name) !== undefined;
    const problem = !isKnown
      ? `${String(directive['type'])} needs an intent with a dialog in the interaction model.`
      : this.#dialogRequests > MAX_DIALOG_REQUESTS
        ? `The skill answered ${MAX_DIALOG_REQUESTS} dialog requests in one turn with a directive.`
        : undefined;
    if (problem !== undefined) this.context.services.record.add({ kind: 'problem', problem });
    return problem;
  }

  /** Alexa rejects the response: it apologizes to the customer and sends the skill the reason. */
  async #reject(session: Session, requestId: string, why: string): Promise<void> {
    const { assumptions, services } = this.context;
    speak(services.record, 'alexa', ALEXA_LINES.invalidResponse, false);
    this.#session = undefined;
    const error = { type: 'INVALID_RESPONSE', message: why };
    if (assumptions.rejectedResponse === 'SessionEndedRequest') {
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
    if (this.#connectionsInTurn > MAX_CONNECTIONS) {
      const problem = `The skill started more than ${MAX_CONNECTIONS} connections in one turn.`;
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

/** The intent with the slots that the customer has just filled. */
function merged(before: Intent, said: Intent): Intent {
  const filled = Object.values(said.slots ?? {}).filter(({ slotValue }) => slotValue !== undefined);
  const slots = Object.fromEntries(filled.map((slot) => [slot.name, slot]));
  return { ...before, slots: { ...before.slots, ...slots } };
}
