import { type Account } from '../customer/account';
import { type Assumptions, type Status } from '../assumptions';
import { NoResponseError } from '../http';
import { permissionsOf, type PublishedSkill } from '../published-skill';
import { type Record } from '../record';
import { firstExit, type Exit, type StatusSwitch } from './eligibility';
import { handBack, type CompleteTask } from './complete-task';
import { asksForNewCode, consentIn, isStop } from './consent-answer';
import { Passcode } from './passcode';
import { SignInError } from './errors';
import { signIn, type SignInParts } from './sign-in';
import { words } from './words';

/** What Amazon's skill says next: it listens then, unless it hands back. */
export interface ProviderTurn {
  readonly lines: readonly string[];
  readonly handBack?: CompleteTask;
}

export interface VoiceForwardParts extends SignInParts {
  readonly account: Account;
  readonly skill: PublishedSkill;
  readonly skillName: string;
  readonly assumptions: Assumptions;
  readonly record: Record;
  readonly language: string;
  /** The customer linked by voice, or granted permissions: Alexa tells the skill in events. */
  readonly happened: (what: 'linked' | 'granted') => void;
}

type Question = { readonly asks: 'consent' | 'passcode'; readonly text: string };

/** One silence, and so many answers that make no sense, before the task ends as unanswered. */
const MOST_UNCLEAR = 3;

/**
 * Amazon's Voice-Forward Account Linking skill, for one connection: it asks, listens, and hands back.
 * Of the skill that started it, it knows what is published.
 */
export class VoiceForward {
  #question: Question | undefined;
  #passcode: Passcode | undefined;
  #silences = 0;
  #unclear = 0;

  constructor(private readonly parts: VoiceForwardParts) {}

  /** What it waits for, while it does. */
  get asks(): Question['asks'] | undefined {
    return this.#question?.asks;
  }

  async begin(): Promise<ProviderTurn> {
    const { account, skill, skillName } = this.parts;
    const exit = firstExit({ skill, skillName, account });
    if (exit) return this.#end(exit);
    if (account.customer.permissionsGranted) return this.#goOnWithoutConsent();
    const permissions = permissionsOf(skill);
    return this.#ask('consent', words.consent(skillName, permissions), [words.introduction]);
  }

  hear(utterance: string): Promise<ProviderTurn> {
    this.#silences = 0;
    return this.#question?.asks === 'passcode'
      ? this.#hearPasscode(utterance)
      : this.#hearConsent(utterance);
  }

  async silence(): Promise<ProviderTurn> {
    const { text } = this.#question!;
    this.#silences += 1;
    if (this.#silences < 2) return { lines: [text] };
    return this.#end({ status: 'statusForSilence', line: words.declined(this.parts.skillName) });
  }

  async #hearConsent(utterance: string): Promise<ProviderTurn> {
    const { account, clock, happened, language, skillName } = this.parts;
    const line = words.declined(skillName);
    switch (consentIn(utterance, language)) {
      case 'approves':
        account.grantPermissions();
        account.refusedAt = undefined;
        happened('granted');
        return this.#sendPasscode();
      case 'declines':
        account.refusedAt = clock.now();
        return this.#end({ status: 'statusForNo', line });
      case 'stops':
        return this.#end({ status: 'statusForStop', line });
      case 'unclear':
        return this.#notUnderstood(words.consentAgain);
    }
  }

  async #hearPasscode(utterance: string): Promise<ProviderTurn> {
    const { language, skillName } = this.parts;
    if (isStop(utterance, language)) {
      return this.#end({ status: 'statusForStop', line: words.declined(skillName) });
    }
    switch (this.#passcode!.attempt(utterance)) {
      case 'right':
        return this.#signIn();
      case 'wrong':
        return { lines: [words.wrongCode] };
      case 'expired':
        return this.#sendPasscode(words.newCode);
      case 'out of tries':
        return this.#end({
          status: 'statusForWrongPasscodes',
          line: words.outOfTries(skillName),
          reason: "The user's passcode could not be verified.",
        });
      case 'no code':
        return asksForNewCode(utterance, language)
          ? this.#sendPasscode(words.anotherCode)
          : this.#notUnderstood(words.noCode);
    }
  }

  async #goOnWithoutConsent(): Promise<ProviderTurn> {
    const { assumptions, skillName } = this.parts;
    const { statusForEarlierPermission: status, passcodeForEarlierPermission } = assumptions;
    if (status !== 'LINKED') {
      return this.#end({ status: 'statusForEarlierPermission', line: words.failed(skillName) });
    }
    return passcodeForEarlierPermission ? this.#sendPasscode() : this.#signIn();
  }

  async #sendPasscode(line?: string): Promise<ProviderTurn> {
    const { account, clock, record, skillName } = this.parts;
    const { secrets } = record;
    this.#passcode = this.#passcode?.renew(secrets) ?? Passcode.issue(clock, secrets);
    const { code } = this.#passcode;
    account.passcode = code;
    account.phone.push(words.textMessage(skillName, code));
    const body = { passcode: code };
    record.add({
      kind: 'message',
      from: 'voice-forward',
      to: 'customer',
      name: 'text message',
      body,
    });
    return this.#ask('passcode', line ?? words.passcode(account.customer.firstName));
  }

  async #signIn(): Promise<ProviderTurn> {
    const { account, happened, skillName } = this.parts;
    try {
      account.tokens = await signIn(this.parts, account.lwaUserId, 'voice-forward');
    } catch (error) {
      if (!(error instanceof SignInError || error instanceof NoResponseError)) throw error;
      const reason = 'The accounts could not be linked.';
      return this.#end({ status: 'statusForLwaFailure', line: words.failed(skillName), reason });
    }
    account.refusedAt = undefined;
    happened('linked');
    const line = words.linked(account.customer.firstName, skillName);
    return { lines: [line], handBack: handBack('LINKED', this.parts.assumptions) };
  }

  #notUnderstood(line: string): ProviderTurn {
    this.#unclear += 1;
    if (this.#unclear < MOST_UNCLEAR) return { lines: [line] };
    return this.#end({ status: 'statusForSilence', line: words.declined(this.parts.skillName) });
  }

  #ask(asks: Question['asks'], text: string, before: readonly string[] = []): ProviderTurn {
    this.#question = { asks, text };
    this.#unclear = 0;
    return { lines: [...before, text] };
  }

  #end({ status, line, reason }: Exit): ProviderTurn {
    const { assumptions } = this.parts;
    return {
      lines: [line],
      handBack: handBack(statusOf(assumptions, status), assumptions, reason),
    };
  }
}

const statusOf = (assumptions: Assumptions, name: StatusSwitch): Status => assumptions[name];
