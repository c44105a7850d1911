import { type Outcome } from '../record';
import { type DialogState, type Intent, type InteractionModel } from '../speech/interaction-model';
import { parseInvocation, type Invocation } from '../speech/invocation';
import { languageOf } from '../speech/normalize';
import { type SlotContext } from '../speech/slot-values';
import { FALLBACK_INTENT, understand } from '../speech/understand';
import { afterWakeWord } from '../speech/wake-word';
import { Connections } from './connections';
import { modelOf, skillName, type AlexaContext } from './context';
import { answerInDialog } from './dialog-answer';
import { EventQueue } from './event-queue';
import { newSession, type Session } from './session';
import { SkillSession } from './skill-session';
import { ALEXA_LINES, SILENCE, speak } from './speak';

const NOT_UNDERSTOOD =
  'The simulator does not understand this, and the model has no AMAZON.FallbackIntent. Send an intent: :intent NAME slot=value';

/** Alexa ends the session on these words without sending an intent. */
const EXIT_WORDS = /^(exit|quit)$/;

export class Alexa {
  readonly events: EventQueue;
  readonly #connections: Connections;
  readonly #skill: SkillSession;

  constructor(private readonly context: AlexaContext) {
    this.events = new EventQueue(context);
    this.#connections = new Connections(context, this.events, () => this.#skill);
    this.#skill = new SkillSession(context, (directive, session) =>
      this.#connections.start(directive, session),
    );
  }

  /** `consent` and `passcode` are questions of Amazon's skill. Undefined if nothing waits for an answer. */
  get listener(): 'skill' | 'consent' | 'passcode' | undefined {
    if (this.#connections.isRunning) return this.#connections.asks;
    return this.#skill.openSession && 'skill';
  }

  get isListening(): boolean {
    return this.listener !== undefined;
  }

  /** The outcome of the last connection. */
  get outcome(): Outcome | undefined {
    return this.#connections.outcome;
  }

  /** Resolves when Alexa waits for the customer again. */
  async hear(utterance: string): Promise<void> {
    const isConnected = this.#connections.isRunning;
    await this.#takeTurn(utterance, isConnected ? 'voice-forward' : undefined, async () => {
      if (utterance === SILENCE) {
        await (isConnected ? this.#connections : this.#skill).hearNothing();
      } else if (isConnected) await this.#connections.hear(utterance);
      else if (this.#skill.openSession)
        await this.#hearInSession(utterance, this.#skill.openSession);
      else await this.#hearOutside(utterance);
    });
  }

  /** The skill has just been disabled, so it receives no request. */
  leaveSkill(): void {
    this.#skill.drop();
    this.#connections.drop();
  }

  /** Drops a running connection. */
  async sendIntent(intent: Intent, dialogState?: DialogState): Promise<void> {
    await this.#takeTurn(`[${intent.name}]`, undefined, async () => {
      const session = this.#skill.openSession ?? newSession();
      if (!this.#skill.openSession) this.#enable();
      this.#connections.drop();
      if (dialogState) await this.#skill.sendDialog(intent, session, dialogState);
      else await this.#skill.sendIntent(intent, session);
    });
  }

  async #takeTurn(
    text: string,
    to: 'voice-forward' | undefined,
    run: () => Promise<void>,
  ): Promise<void> {
    this.#connections.beginTurn();
    this.#skill.beginTurn();
    await this.events.deliver();
    const microphone = this.isListening ? 'open' : 'closed';
    const { record } = this.context.services;
    record.add({ kind: 'said', speaker: 'customer', text, microphone, ...(to && { to }) });
    await run();
    await this.events.deliver();
  }

  async #hearOutside(utterance: string): Promise<void> {
    const invocation = this.#invocationIn(utterance);
    if (!invocation) {
      speak(this.context.services.record, 'alexa', ALEXA_LINES.notUnderstood, false);
      this.#suggestInvocation(utterance);
      return;
    }
    this.#enable();
    await this.#invoke(invocation);
  }

  /** Opening a skill that is not enabled enables it, and Alexa introduces it. */
  #enable(): void {
    const { services, account } = this.context;
    if (account.enabled) return;
    const introduction = ALEXA_LINES.introduction(skillName(this.context), this.context.publisher);
    speak(services.record, 'alexa', introduction, false);
    account.enable();
    this.events.add({ type: 'AlexaSkillEvent.SkillEnabled' });
  }

  #suggestInvocation(utterance: string): void {
    const intent = this.#understand(utterance);
    if (!intent || intent.name === FALLBACK_INTENT) return;
    const { invocationName } = this.#model.interactionModel.languageModel;
    this.#note(`No session is open: say “open ${invocationName}” first.`);
  }

  async #invoke(invocation: Invocation): Promise<void> {
    const session = newSession();
    if ('launch' in invocation) await this.#skill.send({ type: 'LaunchRequest', session });
    else await this.#skill.sendIntent(invocation.intent, session);
  }

  async #hearInSession(utterance: string, session: Session): Promise<void> {
    const { said, hasWakeWord } = afterWakeWord(utterance, this.context.locale);
    if (EXIT_WORDS.test(said)) return this.#skill.end(session, 'USER_INITIATED');
    const intent = this.#understand(said);
    const isUnknown = !intent || intent.name === FALLBACK_INTENT;
    const answered =
      session.dialog &&
      answerInDialog(
        this.#model,
        session.dialog,
        said,
        isUnknown ? undefined : intent,
        this.#slotContext(),
      );
    if (answered) return this.#skill.continueDialog(answered, session);
    const invocation = hasWakeWord || isUnknown ? this.#invocationIn(utterance) : undefined;
    if (invocation) return this.#invoke(invocation);
    if (intent) return this.#skill.sendIntent(intent, session);
    this.#note(NOT_UNDERSTOOD);
    if (session.reprompt !== undefined) {
      speak(this.context.services.record, 'skill', session.reprompt, true);
    }
  }

  #understand(utterance: string): Intent | undefined {
    const { language, now } = this.#slotContext();
    return understand(this.#model, utterance, language, now);
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

  #note(note: string): void {
    this.context.services.record.add({ kind: 'note', note });
  }
}
