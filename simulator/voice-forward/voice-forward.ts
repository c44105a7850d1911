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
import { signIn, type SignInContext } from './sign-in';

/** Without `completeTask`, Amazon's skill listens after the lines. */
export interface ProviderTurn {
  readonly lines: readonly string[];
  readonly completeTask?: CompleteTask;
}

export interface VoiceForwardContext extends SignInContext {
  readonly account: Account;
  readonly skill: PublishedSkill;
  readonly skillName: string;
  readonly assumptions: Assumptions;
  readonly record: Record;
  readonly language: string;
  readonly onEvent: (event: 'linked' | 'granted') => void;
}

type Question = { readonly asks: 'consent' | 'passcode'; readonly text: string };

/** The last silence in a row, or unclear answer to a question, ends the connection as not answered. */
const MAX_SILENCES = 2;
const MAX_UNCLEAR_ANSWERS = 3;

/** Amazon's Voice-Forward Account Linking skill, for one connection. */
export class VoiceForward {
  readonly #line: Lines;
  #question: Question | undefined;
  #passcode: Passcode | undefined;
  #silences = 0;
  #unclearAnswers = 0;

  constructor(private readonly context: VoiceForwardContext) {
    this.#line = linesOf(context.language, context.skillName);
  }

  get asks(): Question['asks'] | undefined {
    return this.#question?.asks;
  }

  async begin(): Promise<ProviderTurn> {
    const { account, language, skill } = this.context;
    const exit = firstExit(account, skill);
    if (exit) return this.#end(exit);
    const missing = missingPermissions(skill, account.grantedPermissions);
    if (missing.length === 0) return this.#continueWithoutConsent();
    const permissions = listedPermissions(permissionKinds(missing), language);
    const question = this.#line('consent', { permissions });
    return this.#ask('consent', question, [this.#line('introduction')]);
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
    const { account, clock, language, onEvent, skill } = this.context;
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
        return this.#notUnderstood(this.#line('consentReprompt'));
    }
  }

  async #hearPasscode(utterance: string): Promise<ProviderTurn> {
    const { language } = this.context;
    if (isStop(utterance, language)) {
      return this.#end({ status: 'statusForStop', line: 'declined' });
    }
    switch (this.#passcode!.attempt(utterance)) {
      case 'correct':
        return this.#signIn();
      case 'wrong':
        return { lines: [this.#line('wrongPasscode')] };
      case 'expired':
        return this.#sendPasscode(this.#line('expiredPasscode'));
      case 'too many attempts':
        return this.#end({
          status: 'statusForWrongPasscodes',
          line: 'tooManyAttempts',
          reason: "The user's passcode could not be verified.",
        });
      case 'no digits':
        return requestsNewPasscode(utterance, language)
          ? this.#sendPasscode(this.#line('newPasscode'))
          : this.#notUnderstood(this.#line('passcodeReprompt'));
    }
  }

  async #continueWithoutConsent(): Promise<ProviderTurn> {
    const { statusForEarlierPermission: status, passcodeForEarlierPermission } =
      this.context.assumptions;
    if (status !== 'LINKED') {
      return this.#end({ status: 'statusForEarlierPermission', line: 'failed' });
    }
    return passcodeForEarlierPermission ? this.#sendPasscode() : this.#signIn();
  }

  async #sendPasscode(line?: string): Promise<ProviderTurn> {
    const { account, clock, record } = this.context;
    const { secrets } = record;
    this.#passcode = this.#passcode?.renew(secrets) ?? Passcode.issue(clock, secrets);
    const { code } = this.#passcode;
    account.passcode = code;
    account.phone.push(this.#line('textMessage', { passcode: code }));
    record.add({
      kind: 'message',
      from: 'voice-forward',
      to: 'customer',
      name: 'text message',
      body: { passcode: code },
    });
    const { firstName } = account.customer;
    return this.#ask('passcode', line ?? this.#line('passcode', { firstName }));
  }

  async #signIn(): Promise<ProviderTurn> {
    const { account, assumptions, onEvent } = this.context;
    try {
      account.tokens = await signIn(this.context, account.lwaUserId, 'voice-forward');
    } catch (error) {
      if (!(error instanceof SignInError || error instanceof NoResponseError)) throw error;
      const reason = 'The accounts could not be linked.';
      return this.#end({ status: 'statusForLwaFailure', line: 'failed', reason });
    }
    account.deniedAt = undefined;
    onEvent('linked');
    const line = this.#line('linked', { firstName: account.customer.firstName });
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
    const { assumptions } = this.context;
    return {
      lines: [this.#line(line)],
      completeTask: completeTaskDirective(assumptions[status], assumptions, reason),
    };
  }
}
