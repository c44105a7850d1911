import { type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import { type Intent, type Response } from 'ask-sdk-model';
import { type Ledger } from './ledger/ledger';
import { type LinkingReporter } from './report';
import { type LinkingSettings } from './settings';
import { type LinkingWords } from './words';

/** What the service says of an access token. `unverified`: nobody could say. */
export type TokenVerdict = 'ours' | 'foreign' | 'rejected' | 'unverified';

/** What an existing skill brings to linking. */
export interface AccountLinkingOptions {
  readonly settings: LinkingSettings;
  readonly ledger: Ledger;
  readonly words: LinkingWords;
  /** @default nothing is reported */
  readonly report?: LinkingReporter;
  /**
   * Asks the service about the token before a handler acts on the account. Must not reject.
   * @default every token is taken for ours
   */
  readonly verifyToken?: (token: string, input: HandlerInput) => Promise<TokenVerdict>;
  /**
   * The customer's given name, for the first words after linking. Must not reject.
   * @default none is said
   */
  readonly givenName?: (input: HandlerInput) => Promise<string | undefined>;
  /** Epoch milliseconds. @default Date.now */
  readonly now?: () => number;
}

export interface GuardOptions {
  /**
   * The intent to take up again after linking.
   * @default the request's own
   */
  readonly keepAs?: (input: HandlerInput) => Intent | undefined;
}

/** A handler behind the guard. */
export interface GuardedHandler extends RequestHandler {
  handle(input: HandlerInput): Promise<Response>;
}

/** What the parts of linking share. */
export interface Linking extends Required<AccountLinkingOptions> {
  /** Every handler that the guard wraps: only these are run again after linking. */
  readonly guarded: readonly GuardedHandler[];
}
