import { type HandlerInput, type RequestHandler, type ResponseInterceptor } from 'ask-sdk-core';
import { accessTokenOf } from './customer';
import { guard } from './guard';
import { goOnHandler } from './handlers/go-on';
import { linkAccountHandler } from './handlers/link-account';
import { refuseOfferHandler } from './handlers/refuse-offer';
import { sessionResumedHandler } from './handlers/session-resumed';
import { skillEventHandler } from './handlers/skill-events';
import { unclearAnswerHandler } from './handlers/unclear-answer';
import {
  type AccountLinkingOptions,
  type GuardedHandler,
  type GuardOptions,
  type Linking,
} from './linking';
import { offerAtLaunch } from './offer';
import { saveLinkingSession } from './session';

/** Voice-forward account linking, ready to be put into a skill. */
export interface AccountLinking {
  /** Makes a request need a linked account. Register what it returns in the handler's place. */
  requiresLinkedAccount(handler: RequestHandler, options?: GuardOptions): GuardedHandler;
  /** Lets the welcome make the offer where the policy allows it; else the welcome is as it was. */
  offersAtLaunch(welcome: RequestHandler): RequestHandler;
  /** To be registered before the skill's own handlers: they answer only what is linking's. */
  readonly handlers: readonly RequestHandler[];
  /** To be registered as a response interceptor: keeps linking's part of the session attributes. */
  readonly interceptor: ResponseInterceptor;
}

export function createAccountLinking(options: AccountLinkingOptions): AccountLinking {
  const guarded: GuardedHandler[] = [];
  const linking: Linking = {
    report: () => undefined,
    verifyToken: async () => 'ours',
    givenName: async () => undefined,
    now: Date.now,
    ...options,
    guarded,
  };
  return {
    requiresLinkedAccount(handler, guardOptions) {
      const wrapped = guard(linking, handler, guardOptions);
      guarded.push(wrapped);
      return wrapped;
    },
    offersAtLaunch: (welcome) => ({
      canHandle: (input) => welcome.canHandle(input),
      async handle(input) {
        const linked = accessTokenOf(input.requestEnvelope) !== undefined;
        const offer = linked ? undefined : await offerAtLaunch(linking, input);
        return offer ?? welcome.handle(input);
      },
    }),
    handlers: [
      linkAccountHandler(linking),
      refuseOfferHandler(linking),
      unclearAnswerHandler(linking),
      goOnHandler(linking),
      sessionResumedHandler(linking),
      skillEventHandler(linking),
    ],
    interceptor: { process: (input: HandlerInput) => saveLinkingSession(input) },
  };
}
