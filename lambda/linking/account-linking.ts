import { type HandlerInput, type RequestHandler, type ResponseInterceptor } from 'ask-sdk-core';
import {
  type AccountLinkingOptions,
  type GuardedHandler,
  type GuardOptions,
  type LinkedAccountHandler,
  type LinkingContext,
} from './context';
import { hasAccessToken } from './customer';
import { guard } from './guard';
import { confirmResumeHandler } from './handlers/confirm-resume';
import { declineOfferHandler } from './handlers/decline-offer';
import { linkAccountHandler } from './handlers/link-account';
import { repromptHandler } from './handlers/reprompt';
import { sessionResumedHandler } from './handlers/session-resumed';
import { skillEventHandler } from './handlers/skill-events';
import { offerAtLaunch } from './offer';
import { saveLinkingSession } from './session';

/** Voice-forward account linking for one skill. */
export interface AccountLinking {
  /** Makes a request require a linked account. Register the result in place of the handler. */
  requiresLinkedAccount(handler: LinkedAccountHandler, options?: GuardOptions): GuardedHandler;
  /** Replaces the welcome by the offer where the offer policy allows it. */
  offersAtLaunch(welcome: RequestHandler): RequestHandler;
  /** Register these before the skill's own handlers. */
  readonly handlers: readonly RequestHandler[];
  /** Register this as a response interceptor: it saves linking's session attribute. */
  readonly interceptor: ResponseInterceptor;
}

export function createAccountLinking(options: AccountLinkingOptions): AccountLinking {
  const guarded: GuardedHandler[] = [];
  const context: LinkingContext = {
    report: () => undefined,
    verifyToken: async () => ({ status: 'valid' }),
    givenName: async () => undefined,
    now: Date.now,
    ...options,
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
        const isLinked = hasAccessToken(input);
        const offer = isLinked ? undefined : await offerAtLaunch(context, input);
        return offer ?? welcome.handle(input);
      },
    }),
    handlers: [
      linkAccountHandler(context),
      declineOfferHandler(context),
      repromptHandler(context),
      confirmResumeHandler(context),
      sessionResumedHandler(context),
      skillEventHandler(context),
    ],
    interceptor: { process: (input: HandlerInput) => saveLinkingSession(input) },
  };
}
