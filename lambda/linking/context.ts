import { type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import { type Intent, type Response } from 'ask-sdk-model';
import { type Ledger } from './ledger/ledger';
import { type LinkingReporter } from './linking-event';
import { type LinkingSettings } from './settings';
import { type LinkingWords } from './words';

/** The result of verifying an access token; `unavailable`: it could not be verified. */
export type TokenStatus = 'valid' | 'wrongAudience' | 'invalid' | 'unavailable';

export interface TokenVerification {
  readonly status: TokenStatus;
  /** The customer's id at the service, if the status is `valid` and the verifier knows the id. */
  readonly userId?: string | undefined;
}

/** The account that a guarded handler gets. */
export interface LinkedAccount {
  /** Not verified if the guard has `skipVerification`, or linking has no `verifyToken`. */
  readonly accessToken: string;
  /** The customer's id at the service; undefined if `verifyToken` returns none, or is not called. */
  readonly userId: string | undefined;
}

/** Options of `createAccountLinking`. */
export interface AccountLinkingOptions {
  /** From `linkingSettings()`. */
  readonly settings: LinkingSettings;
  /** `dynamoDbLedger()`, or your own implementation. */
  readonly ledger: Ledger;
  readonly words: LinkingWords;
  /**
   * Gets every linking event, except those of the smoke test and the canary. Must not throw.
   * @default - events are dropped
   */
  readonly report?: LinkingReporter;
  /** Verifies an access token. Must not reject. @default - every token is taken as valid */
  readonly verifyToken?: (token: string, input: HandlerInput) => Promise<TokenVerification>;
  /**
   * The customer's given name, safe for SSML. Called if "link my account" resumes a request because the
   * account is already linked. At the end of a connection, Alexa itself says the name. Must not reject.
   * @default - no name is said
   */
  readonly givenName?: (input: HandlerInput) => Promise<string | undefined>;
  /**
   * Whether the skill starts skill connections besides account linking. If not, linking handles a result
   * without a connection token even if Alexa lost the session attributes. @default true
   */
  readonly startsOtherConnections?: boolean;
  /** Epoch milliseconds. @default Date.now */
  readonly now?: () => number;
}

export interface GuardOptions {
  /**
   * The intent to resume after linking, undefined to resume none.
   * @default - the intent of the request
   */
  readonly captureAs?: (input: HandlerInput) => Intent | undefined;
  /**
   * For a handler that only asks a question: it runs with any access token, without a call of
   * `verifyToken`, and gets no user id. @default false
   */
  readonly skipVerification?: boolean;
}

/** A handler for requests that need a linked account. Every ask-sdk `RequestHandler` is one. */
export interface LinkedAccountHandler {
  canHandle(input: HandlerInput): boolean | Promise<boolean>;
  handle(input: HandlerInput, account: LinkedAccount): Response | Promise<Response>;
}

/** The handler that `requiresLinkedAccount` returns. */
export interface GuardedHandler extends RequestHandler {
  handle(input: HandlerInput): Promise<Response>;
}

export interface LinkingContext extends Required<AccountLinkingOptions> {
  /** In the order of the calls of `requiresLinkedAccount`. Only these handlers get a resumed request. */
  readonly guarded: readonly GuardedHandler[];
}
