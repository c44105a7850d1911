import { type Assumptions } from '../assumptions';
import { type Account } from '../customer/account';
import { NoResponseError } from '../http';
import { type PublishedSkill } from '../published-skill';
import { type Record } from '../record';
import { completeTaskDirective, type CompleteTask } from './complete-task';
import { consentAnswer, isStop, requestsNewPasscode } from './consent-answer';
import { firstExit, type Exit } from './eligibility';
import { SignInError } from './errors';
import { type Lines, linesOf, listedPermissions } from './lines';
import { Passcode } from './passcode';
import { missingPermissions, permissionKinds } from './permissions';
import { signIn, type SignInParts } from './sign-in';

/** Without `completeTask`, Amazon's skill listens after the lines. */
export interface ProviderTurn {
  readonly lines: readonly string[];
  readonly completeTask?: CompleteTask;
}

export interface VoiceForwardParts extends SignInParts {
  readonly account: Account;
  readonly skill: PublishedSkill;
  readonly skillName: string;
  readonly assumptions: Assumptions;
  readonly record: Record;
  readonly language: string;
  readonly onEvent: (event: 'linked' | 'granted') => void;
}

type Question = { readonly asks: 'consent' | 'passcode'; readonly text: string };

const MAX_SILENCES = 2;
const MAX_UNCLEAR_ANSWERS = 3;

/** Amazon's Voice-Forward Account Linking skill, for one connection. */
export class VoiceForward {
  readonly #lines: Lines;
  #question: Question | undefined;
  #passcode: Passcode | undefined;
  #silences = 0;
  #unclearAnswers = 0;

  constructor(private readonly parts: VoiceForwardParts) {
    this.#lines = linesOf(parts.language, parts.skillName);
  }

  get asks(): Question['asks'] | undefined {
    return this.#question?.asks;
  }

  async begin(): Promise<ProviderTurn> {
    const { account, language, skill } = this.parts;
    const exit = firstExit(account, skill);
    if (exit) return this.#end(exit);
    const missing = missingPermissions(skill, account.grantedPermissions);
    if (missing.length === 0) return this.#continueWithoutConsent();
    const permissions = listedPermissions(permissionKinds(missing), language);
    const question = this.#lines('consent', { permissions });
    return this.#ask('consent', question, [this.#lines('introduction')]);
  }

  hear(utterance: string): Promise<ProviderTurn> {
    this.#silences = 0;
    return this.#question?.asks === 'passcode'
      ? this.#hearPasscode(utterance)
      : this.#hearConsent(utterance);
  }

  async hearNothing(): Promise<ProviderTurn> {
    const { text } = this.#question!;
    this.#silences += 1;
    if (this.#silences < MAX_SILENCES) return { lines: [text] };
    return this.#end({ status: 'statusForSilence', line: 'declined' });
  }

  async #hearConsent(utterance: string): Promise<ProviderTurn> {
    const { account, clock, language, onEvent, skill } = this.parts;
    switch (consentAnswer(utterance, language)) {
      case 'approve':
        account.grantPermissions(missingPermissions(skill, account.grantedPermissions));
        account.deniedAt = undefined;
        onEvent('granted');
        return this.#sendPasscode();
      case 'decline':
        account.deniedAt = clock.now();
        return this.#end({ status: 'statusForNo', line: 'declined' });
      case 'stop':
        return this.#end({ status: 'statusForStop', line: 'declined' });
      case 'unclear':
        return this.#notUnderstood(this.#lines('consentReprompt'));
    }
  }

  async #hearPasscode(utterance: string): Promise<ProviderTurn> {
    const { language } = this.parts;
    if (isStop(utterance, language)) {
      return this.#end({ status: 'statusForStop', line: 'declined' });
    }
    switch (this.#passcode!.attempt(utterance)) {
      case 'correct':
        return this.#signIn();
      case 'wrong':
        return { lines: [this.#lines('wrongPasscode')] };
      case 'expired':
        return this.#sendPasscode(this.#lines('expiredPasscode'));
      case 'too many attempts':
        return this.#end({
          status: 'statusForWrongPasscodes',
          line: 'tooManyAttempts',
          reason: "The user's passcode could not be verified.",
        });
      case 'no digits':
        return requestsNewPasscode(utterance, language)
          ? this.#sendPasscode(this.#lines('newPasscode'))
          : this.#notUnderstood(this.#lines('passcodeReprompt'));
    }
  }

  async #continueWithoutConsent(): Promise<ProviderTurn> {
    const { statusForEarlierPermission: status, passcodeForEarlierPermission } =
      this.parts.assumptions;
    if (status !== 'LINKED') {
      return this.#end({ status: 'statusForEarlierPermission', line: 'failed' });
    }
    return passcodeForEarlierPermission ? this.#sendPasscode() : this.#signIn();
  }

  async #sendPasscode(line?: string): Promise<ProviderTurn> {
    const { account, clock, record } = this.parts;
    const { secrets } = record;
    this.#passcode = this.#passcode?.renew(secrets) ?? Passcode.issue(clock, secrets);
    const { code } = this.#passcode;
    account.passcode = code;
    account.phone.push(this.#lines('textMessage', { passcode: code }));
    record.add({
      kind: 'message',
      from: 'voice-forward',
      to: 'customer',
      name: 'text message',
      body: { passcode: code },
    });
    const { firstName } = account.customer;
    return this.#ask('passcode', line ?? this.#lines('passcode', { firstName }));
  }

  async #signIn(): Promise<ProviderTurn> {
    const { account, assumptions, onEvent } = this.parts;
    try {
      account.tokens = await signIn(this.parts, account.lwaUserId, 'voice-forward');
    } catch (error) {
      if (!(error instanceof SignInError || error instanceof NoResponseError)) throw error;
      const reason = 'The accounts could not be linked.';
      return this.#end({ status: 'statusForLwaFailure', line: 'failed', reason });
    }
    account.deniedAt = undefined;
    onEvent('linked');
    const line = this.#lines('linked', { firstName: account.customer.firstName });
    return { lines: [line], completeTask: completeTaskDirective('LINKED', assumptions) };
  }

  #notUnderstood(line: string): ProviderTurn {
    this.#unclearAnswers += 1;
    if (this.#unclearAnswers < MAX_UNCLEAR_ANSWERS) return { lines: [line] };
    return this.#end({ status: 'statusForSilence', line: 'declined' });
  }

  #ask(asks: Question['asks'], text: string, before: readonly string[] = []): ProviderTurn {
    this.#question = { asks, text };
    this.#unclearAnswers = 0;
    return { lines: [...before, text] };
  }

  #end({ status, line, reason }: Exit): ProviderTurn {
    const { assumptions } = this.parts;
    return {
      lines: [this.#lines(line)],
      completeTask: completeTaskDirective(assumptions[status], assumptions, reason),
    };
  }
}
