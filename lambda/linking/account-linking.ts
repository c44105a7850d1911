import { type HandlerInput, type RequestHandler, type ResponseInterceptor } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import {
  type AccountLinkingOptions,
  type GuardedHandler,
  type GuardOptions,
  type LinkedAccountHandler,
  type LinkingContext,
} from './context';
import { isSyntheticCustomer } from './customer';
import { LinkingError } from './errors';
import { guard, respondToUnusableToken } from './guard';
import { confirmResumeHandler } from './handlers/confirm-resume';
import { declineOfferHandler } from './handlers/decline-offer';
import { linkAccountHandler } from './handlers/link-account';
import { repromptHandler } from './handlers/reprompt';
import { sessionResumedHandler } from './handlers/session-resumed';
import { skillEventObserver } from './handlers/skill-events';
import { offerAtLaunch, offerInPassing } from './offer';
import { saveLinkingSession } from './session';

/** Voice-forward account linking for one skill. */
export interface AccountLinking {
  /** Returns a handler whose requests require a linked account. Register it instead of `handler`. */
  requiresLinkedAccount(handler: LinkedAccountHandler, options?: GuardOptions): GuardedHandler;
  /**
   * Replaces the welcome by the offer if the request has no access token, the locale has linking by voice,
   * and the offer policy allows the offer.
   */
  offersAtLaunch(welcome: RequestHandler): RequestHandler;
  /**
   * Offers linking under the conditions of `offersAtLaunch`. The response speaks `answer`, SSML without
   * `<speak>`, and then the offer; undefined if no offer is made.
   */
  offerInPassing(input: HandlerInput, answer: string): Promise<Response | undefined>;
  /**
   * The response if the service rejects an access token that is valid at LWA: the app card, so that the
   * customer links again.
   */
  respondToRejectedToken(input: HandlerInput): Response;
  /** Register these before the skill's own handlers. They handle only requests of account linking. */
  readonly handlers: readonly RequestHandler[];
  /** Register this as the last response interceptor: it saves linking's session attribute. */
  readonly interceptor: ResponseInterceptor;
}

/** Throws a {@link LinkingError} if the ledger's entries expire before the cooldown ends. */
export function createAccountLinking(options: AccountLinkingOptions): AccountLinking {
  assertLedgerLastsCooldown(options);
  const guarded: GuardedHandler[] = [];
  const { report } = options;
  const context: LinkingContext = {
    verifyToken: async () => ({ status: 'valid' }),
    givenName: async () => undefined,
    startsOtherConnections: true,
    now: Date.now,
    ...options,
    report(input, event) {
      if (!isSyntheticCustomer(input)) report?.(input, event);
    },
    guarded,
  };
  return {
    requiresLinkedAccount(handler, guardOptions) {
      const wrapped = guard(context, handler, guardOptions);
      guarded.push(wrapped);
      return wrapped;
    },
    offersAtLaunch: (welcome) => ({
      canHandle: (input) => welcome.canHandle(input),
      async handle(input) {
        return (await offerAtLaunch(context, input)) ?? welcome.handle(input);
      },
    }),
    offerInPassing: (input, answer) => offerInPassing(context, input, answer),
    respondToRejectedToken: (input) => respondToUnusableToken(context, input, 'invalid'),
    handlers: [
      skillEventObserver(context),
      linkAccountHandler(context),
      declineOfferHandler(context),
      repromptHandler(context),
      confirmResumeHandler(context),
      sessionResumedHandler(context),
    ],
    interceptor: { process: (input: HandlerInput) => saveLinkingSession(input) },
  };
}

function assertLedgerLastsCooldown({ ledger, settings }: AccountLinkingOptions): void {
  const { ttlMs } = ledger;
  const { cooldownMs } = settings.offer;
  if (ttlMs === undefined || ttlMs >= cooldownMs) return;
  throw new LinkingError(
    'invalidSetting',
    `The ledger keeps an entry for ${ttlMs} ms: its ttlMs must be at least the cooldown, ${cooldownMs} ms.`,
  );
}
