import { getSlotValue, type HandlerInput, type RequestHandler, SkillBuilders } from 'ask-sdk-core';
import type { Intent } from 'ask-sdk-model';
import {
  type AccountLinking,
  type AccountLinkingOptions,
  createAccountLinking,
  hasAccessToken,
  isIntent,
  type LinkedAccount,
  type LinkedAccountHandler,
  type LinkingEvent,
  linkingSettings,
  respond,
} from '../../lambda/linking';
import type { SkillResponse } from './response-rules';
import { cafeWords, WHAT_TO_ORDER } from './cafe-words';
import { fallibleLedger } from './fallible-ledger';
import { assertNoLeak, secretsOf } from './leaks';
import { memoryLedger } from '../../lambda/linking/ledger/memory-ledger';
import { testClock } from './times';
import { verifier } from './tokens';

export interface Order extends LinkedAccount {
  readonly drink: string;
}

export interface CafeOptions extends Partial<Omit<AccountLinkingOptions, 'settings' | 'words'>> {
  readonly linking?: Parameters<typeof linkingSettings>[0];
  /** The café's service rejects the access token of every `StatusIntent`. @default false */
  readonly rejectsTokens?: boolean;
}

/** A skill for tests: orders need an account, prices do not. */
export function cafe({ linking: settings, rejectsTokens = false, ...options }: CafeOptions = {}) {
  const clock = testClock();
  const ledger = fallibleLedger(memoryLedger());
  const orders: Order[] = [];
  const events: LinkingEvent[] = [];
  const failures = { count: 0 };
  const linking = createAccountLinking({
    ledger,
    verifyToken: verifier,
    report: (_, event) => void events.push(event),
    now: () => clock.time,
    ...options,
    settings: linkingSettings({ voiceLocales: 'all', ...settings }),
    words: cafeWords,
  });
  const skill = SkillBuilders.custom()
    .addRequestHandlers(...handlersOf(linking, orders, rejectsTokens))
    .addResponseInterceptors(linking.interceptor)
    .addErrorHandler(
      () => true,
      (input) => {
        failures.count += 1;
        return respond(input, { speech: 'Sorry.' });
      },
    )
    .create();
  const invoke = async (event: unknown): Promise<SkillResponse> => {
    const json = JSON.stringify(await skill.invoke(event as never));
    assertNoLeak('the answer', json, secretsOf(event));
    assertNoLeak('an event', JSON.stringify(events), secretsOf(event));
    return JSON.parse(json) as SkillResponse;
  };
  return { invoke, ledger, orders, events, clock, failures };
}

export type Cafe = ReturnType<typeof cafe>;

const QUESTION_ATTRIBUTE = 'cafe';

function handlersOf(linking: AccountLinking, orders: Order[], rejectsTokens: boolean) {
  const order = (input: HandlerInput, drink: string, account: LinkedAccount) => {
    orders.push({ drink, ...account });
    input.attributesManager.setSessionAttributes({ [QUESTION_ATTRIBUTE]: 'cookie' });
    return asking(input, `Your ${drink} is ordered. Would you like a cookie?`);
  };
  const orderHandler: LinkedAccountHandler = {
    canHandle: (input) => isIntent(input, 'OrderIntent'),
    handle(input, account) {
      const drink = drinkOf(input);
      return drink === undefined ? asking(input, WHAT_TO_ORDER) : order(input, drink, account);
    },
  };
  const cookieHandler: LinkedAccountHandler = {
    canHandle: (input) =>
      isIntent(input, 'AMAZON.YesIntent') &&
      input.requestEnvelope.session?.attributes?.[QUESTION_ATTRIBUTE] === 'cookie',
    handle: (input, account) => order(input, 'cookie', account),
  };
  const statusHandler: LinkedAccountHandler = {
    canHandle: (input) => isIntent(input, 'StatusIntent'),
    handle: (input) =>
      rejectsTokens ? linking.respondToRejectedToken(input) : asking(input, 'It is on its way.'),
  };
  const usualHandler: LinkedAccountHandler = {
    canHandle: (input) => isIntent(input, 'UsualIntent'),
    handle: (input) => asking(input, 'Tea, as usual?'),
  };
  return [
    ...linking.handlers,
    linking.offersAtLaunch({
      canHandle: (input) => input.requestEnvelope.request.type === 'LaunchRequest',
      handle: (input) => asking(input, hasAccessToken(input) ? 'Welcome back.' : 'Welcome.'),
    }),
    priceHandler(linking),
    linking.requiresLinkedAccount(cookieHandler, { captureAs: () => COOKIE }),
    linking.requiresLinkedAccount(orderHandler),
    linking.requiresLinkedAccount(statusHandler),
    linking.requiresLinkedAccount(usualHandler, { skipVerification: true }),
    goodbyeHandler,
    otherRequestsHandler,
  ];
}

const COOKIE: Intent = {
  name: 'OrderIntent',
  confirmationStatus: 'NONE',
  slots: { drink: { name: 'drink', value: 'cookie', confirmationStatus: 'NONE' } },
};

const priceHandler = (linking: AccountLinking): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'PriceIntent'),
  async handle(input) {
    const price = `A ${drinkOf(input)} costs two dollars.`;
    return (await linking.offerInPassing(input, price)) ?? asking(input, price);
  },
});

const goodbyeHandler: RequestHandler = {
  canHandle: (input) => isIntent(input, 'AMAZON.StopIntent', 'AMAZON.NoIntent'),
  handle: (input) => respond(input, { speech: 'Goodbye.' }),
};

const otherRequestsHandler: RequestHandler = {
  canHandle: () => true,
  handle: (input) =>
    input.requestEnvelope.session
      ? asking(input, 'What else?')
      : input.responseBuilder.getResponse(),
};

const asking = (input: HandlerInput, speech: string) =>
  respond(input, { speech, reprompt: speech });

const drinkOf = ({ requestEnvelope }: HandlerInput) =>
  getSlotValue(requestEnvelope, 'drink') ?? undefined;
