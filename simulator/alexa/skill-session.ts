import { type DialogState, type Intent, type InteractionModel } from '../speech/interaction-model';
import { modelOf, type AlexaContext } from './context';
import {
  type Dialog,
  dialogDirectiveIn,
  dialogOf,
  isDelegated,
  nextStep,
  promptOf,
  stepOf,
  updatedIntent,
} from './dialog';
import { connectionIn, type JsonObject } from './response/response';
import { type Session } from './session';
import { sendRequest, type SkillRequest } from './skill-requests';
import { ALEXA_LINES, present, speak } from './speak';

/** A skill that responds to each dialog request with `Dialog.Delegate` could loop for ever. */
const MAX_DIALOG_REQUESTS = 5;

const NO_INTENT: Intent = { name: '', confirmationStatus: 'NONE' };

export class SkillSession {
  #openSession: Session | undefined;
  #dialogRequests = 0;

  constructor(
    private readonly context: AlexaContext,
    private readonly startConnection: (directive: JsonObject, session: Session) => Promise<void>,
  ) {}

  get openSession(): Session | undefined {
    return this.#openSession;
  }

  beginTurn(): void {
    this.#dialogRequests = 0;
  }

  /** The skill receives no `SessionEndedRequest`. */
  drop(): void {
    this.#openSession = undefined;
  }

  sendIntent(intent: Intent, session: Session): Promise<void> {
    if (!dialogOf(this.#model, intent.name)) {
      return this.send({ type: 'IntentRequest', fields: { intent }, session });
    }
    return isDelegated(this.#model, intent.name)
      ? this.#delegate(intent, session)
      : this.sendDialog(intent, session, 'STARTED');
  }

  sendDialog(intent: Intent, session: Session, dialogState: DialogState): Promise<void> {
    return this.#send({ type: 'IntentRequest', fields: { intent, dialogState }, session }, intent);
  }

  continueDialog(intent: Intent, session: Session): Promise<void> {
    return isDelegated(this.#model, intent.name)
      ? this.#delegate(intent, session)
      : this.sendDialog(intent, session, 'IN_PROGRESS');
  }

  send(request: SkillRequest): Promise<void> {
    return this.#send(request);
  }

  async end(session: Session, reason: string, error?: object): Promise<void> {
    this.#openSession = undefined;
    const fields = { reason, ...(error && { error }) };
    await sendRequest(this.context, { type: 'SessionEndedRequest', fields, session });
  }

  /** After a reprompt, or without one, silence ends the session. */
  async hearNothing(): Promise<void> {
    const session = this.#openSession;
    if (!session) return;
    if (session.reprompt === undefined) return this.end(session, 'EXCEEDED_MAX_REPROMPTS');
    speak(this.context.services.record, 'skill', session.reprompt, true);
    this.#openSession = { ...session, reprompt: undefined };
  }

  get #model(): InteractionModel {
    return modelOf(this.context);
  }

  /** Alexa asks for the next slot or confirmation by itself, and calls the skill when none is left. */
  async #delegate(intent: Intent, session: Session): Promise<void> {
    const step = nextStep(this.#model, intent);
    if (!step) return this.sendDialog(intent, session, 'COMPLETED');
    const dialog: Dialog = { intent, step };
    const prompt = promptOf(this.#model, dialog);
    this.#openSession = { ...session, dialog, reprompt: prompt };
    speak(this.context.services.record, 'skill', prompt, true);
  }

  async #send(sent: SkillRequest, dialogIntent?: Intent): Promise<void> {
    const { services, account } = this.context;
    const reply = await sendRequest(this.context, sent);
    const { response } = reply;
    const { dialog: _, ...before } = sent.session;
    const session: Session = { ...before, isNew: false, attributes: response.attributes };
    const directive = dialogDirectiveIn(response);
    const rejection =
      reply.rejection ?? (directive && this.#dialogProblem(directive, dialogIntent));
    if (rejection !== undefined) return this.#reject(session, reply.requestId, rejection);
    const connection = connectionIn(response);
    const step = directive && stepOf(directive);
    const dialog = directive && step && { intent: updatedIntent(directive, dialogIntent!), step };
    const listens = !connection && (response.shouldEndSession === false || dialog !== undefined);
    this.#openSession = listens
      ? { ...session, reprompt: response.reprompt, ...(dialog && { dialog }) }
      : undefined;
    present(services.record, account, response, listens);
    if (connection) await this.startConnection(connection, session);
    else if (directive && !step)
      await this.#delegate(updatedIntent(directive, dialogIntent!), session);
  }

  #dialogProblem(directive: JsonObject, dialogIntent: Intent | undefined): string | undefined {
    this.#dialogRequests += 1;
    const name = updatedIntent(directive, dialogIntent ?? NO_INTENT).name;
    const hasDialog = dialogIntent !== undefined && dialogOf(this.#model, name) !== undefined;
    const problem = !hasDialog
      ? `${String(directive['type'])} needs an intent with a dialog in the interaction model.`
      : this.#dialogRequests > MAX_DIALOG_REQUESTS
        ? `The skill answered more than ${MAX_DIALOG_REQUESTS} requests in one turn with a dialog directive.`
        : undefined;
    if (problem !== undefined) this.context.services.record.add({ kind: 'problem', problem });
    return problem;
  }

  async #reject(session: Session, requestId: string, message: string): Promise<void> {
    const { assumptions, services } = this.context;
    speak(services.record, 'alexa', ALEXA_LINES.invalidResponse, false);
    this.#openSession = undefined;
    const error = { type: 'INVALID_RESPONSE', message };
    if (assumptions.rejectedResponse === 'SessionEndedRequest') {
      return this.end(session, 'ERROR', error);
    }
    const fields = { error, cause: { requestId } };
    await sendRequest(this.context, { type: 'System.ExceptionEncountered', fields, session });
  }
}
