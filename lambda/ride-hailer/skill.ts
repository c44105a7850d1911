import { type ErrorHandler, SkillBuilders, type Skill } from 'ask-sdk-core';
import { type RequestEnvelope } from 'ask-sdk-model';
import { type AccountLinking, createAccountLinking, dynamoDbLedger, type Ledger } from '../linking';
import { createTokenVerifier, type TokenVerifier } from '../lwa';
import { givenName as givenNameFromProfile } from './customer-profile';
import { bookRideHandler, declineBookingHandler } from './handlers/book-ride';
import { bookingThatWasConfirmed, confirmBookingHandler } from './handlers/confirm-booking';
import { fallbackHandler } from './handlers/fallback';
import { fareEstimateHandler } from './handlers/fare-estimate';
import { helpHandler } from './handlers/help';
import { launchHandler } from './handlers/launch';
import { leaveHandler } from './handlers/leave';
import { rideStatusHandler, rideStatusIntent } from './handlers/ride-status';
import { unspokenHandler } from './handlers/unspoken';
import { linkingWords } from './linking-words';
import { RideHailerMetric } from './metric-names';
import { count, note, reportLinking } from './observability';
import { saveQuestion } from './question';
import { hearYes } from './requests';
import { say, wordsOf } from './respond';
import { type Rides, ridesFor } from './rides';
import { type Settings } from './settings';
import { tokenVerdict } from './verify-token';
import { loadWords } from './words/words-for';

const DAY_MS = 24 * 60 * 60_000;

/** What stands outside the skill; tests bring their own. */
export interface Surroundings {
  readonly ledger?: Ledger;
  readonly rides?: Rides;
  readonly verifyToken?: TokenVerifier;
  readonly givenName?: (envelope: RequestEnvelope) => Promise<string | undefined>;
  /** Epoch milliseconds. @default Date.now */
  readonly now?: () => number;
}

/** The Ride Hailer skill. */
export function createSkill(settings: Settings, surroundings: Surroundings = {}): Skill {
  const {
    now = Date.now,
    ledger = dynamoDbLedger({
      tableName: settings.ledgerTable,
      lifeMs: settings.linking.offer.quietMs + DAY_MS,
      now,
    }),
    rides = ridesFor(settings.serviceUrl),
    verifyToken = createTokenVerifier(settings.lwa, now),
    givenName = givenNameFromProfile,
  } = surroundings;
  const linking = createAccountLinking({
    settings: settings.linking,
    ledger,
    words: linkingWords,
    report: reportLinking,
    verifyToken: tokenVerdict(verifyToken),
    givenName: ({ requestEnvelope }) => givenName(requestEnvelope),
    now,
  });
  return SkillBuilders.custom()
    .addRequestInterceptors(hearYes, ({ requestEnvelope }) =>
      loadWords(requestEnvelope.request.locale),
    )
    .addRequestHandlers(...handlers(linking, rides))
    .addResponseInterceptors(linking.interceptor, { process: saveQuestion })
    .addErrorHandlers(troubleHandler(linking))
    .create();
}

function handlers(linking: AccountLinking, rides: Rides) {
  return [
    ...linking.handlers,
    linking.offersAtLaunch(launchHandler),
    fareEstimateHandler(rides),
    linking.requiresLinkedAccount(confirmBookingHandler(rides), {
      keepAs: bookingThatWasConfirmed,
    }),
    linking.requiresLinkedAccount(bookRideHandler),
    linking.requiresLinkedAccount(rideStatusHandler(rides), { keepAs: rideStatusIntent }),
    declineBookingHandler,
    helpHandler,
    leaveHandler,
    unspokenHandler,
    fallbackHandler,
  ];
}

/**
 * A defect of ours: the customer hears a sentence that helps, the operator finds its name, and no
 * question stays open that this turn has answered.
 */
const troubleHandler = ({ interceptor }: AccountLinking): ErrorHandler => ({
  canHandle: () => true,
  async handle(input, error) {
    count(input, RideHailerMetric.TurnFailed);
    note('error', 'turn.failed', input.requestEnvelope, { errorName: error.name });
    await interceptor.process(input);
    saveQuestion(input);
    return unspokenHandler.canHandle(input)
      ? input.responseBuilder.getResponse()
      : say(input, wordsOf(input).trouble);
  },
});
