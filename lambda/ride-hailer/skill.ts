import { type ErrorHandler, SkillBuilders, type Skill } from 'ask-sdk-core';
import { type AccountLinking, createAccountLinking, dynamoDbLedger, type Ledger } from '../linking';
import { createTokenVerifier } from '../lwa';
import { givenName } from './customer-profile';
import {
  bookingThatWasConfirmed,
  bookRideHandler,
  confirmBookingHandler,
  declineBookingHandler,
} from './handlers/book-ride';
import { fallbackHandler } from './handlers/fallback';
import { fareEstimateHandler } from './handlers/fare-estimate';
import { helpHandler } from './handlers/help';
import { launchHandler } from './handlers/launch';
import { leaveHandler } from './handlers/leave';
import { rideStatusHandler } from './handlers/ride-status';
import { unspokenHandler } from './handlers/unspoken';
import { linkingWords } from './linking-words';
import { RideHailerMetric } from './metric-names';
import { count, note, reportLinking } from './observability';
import { saveQuestion } from './question';
import { say, wordsOf } from './respond';
import { type Rides, ridesFor } from './rides';
import { type Settings } from './settings';
import { tokenVerdict } from './verify-token';

const DAY_MS = 24 * 60 * 60_000;

/** What stands outside the skill; tests bring their own. */
export interface Surroundings {
  readonly ledger?: Ledger;
  readonly rides?: Rides;
}

/** The Ride Hailer skill. */
export function createSkill(settings: Settings, surroundings: Surroundings = {}): Skill {
  const {
    ledger = dynamoDbLedger({
      tableName: settings.ledgerTable,
      lifeMs: settings.linking.offer.quietMs + DAY_MS,
    }),
    rides = ridesFor(settings.serviceUrl),
  } = surroundings;
  const linking = createAccountLinking({
    settings: settings.linking,
    ledger,
    words: linkingWords,
    report: reportLinking,
    verifyToken: tokenVerdict(createTokenVerifier(settings.lwa)),
    givenName: ({ requestEnvelope }) => givenName(requestEnvelope),
  });
  return SkillBuilders.custom()
    .addRequestHandlers(...handlers(linking, rides))
    .addResponseInterceptors(linking.interceptor, { process: saveQuestion })
    .addErrorHandlers(troubleHandler)
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
    linking.requiresLinkedAccount(rideStatusHandler(rides)),
    declineBookingHandler,
    helpHandler,
    leaveHandler,
    unspokenHandler,
    fallbackHandler,
  ];
}

/** A defect of ours: the customer hears a sentence that helps, and the operator finds its name. */
const troubleHandler: ErrorHandler = {
  canHandle: () => true,
  handle(input, error) {
    count(input, RideHailerMetric.TurnFailed);
    note('error', 'turn.failed', input.requestEnvelope, { errorName: error.name });
    return unspokenHandler.canHandle(input)
      ? input.responseBuilder.getResponse()
      : say(input, wordsOf(input).trouble);
  },
};
