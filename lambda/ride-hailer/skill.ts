import { type ErrorHandler, SkillBuilders, type Skill } from 'ask-sdk-core';
import { type RequestEnvelope } from 'ask-sdk-model';
import {
  type AccountLinking,
  createAccountLinking,
  dynamoDbLedger,
  type Ledger,
  SkillMetric,
} from '../linking';
import { createTokenVerifier, isLoopback, type TokenVerifier } from '../lwa';
import { givenName as givenNameFromProfile } from './customer-profile';
import { bookRideHandler, declineBookingHandler, intentToBook } from './handlers/book-ride';
import { cancelRideHandler } from './handlers/cancel-ride';
import { confirmedBookingIntent, confirmBookingHandler } from './handlers/confirm-booking';
import { fallbackHandler } from './handlers/fallback';
import { fareEstimateHandler } from './handlers/fare-estimate';
import { helpHandler } from './handlers/help';
import { launchHandler } from './handlers/launch';
import { stopHandler } from './handlers/stop';
import { rideStatusHandler, rideStatusIntent } from './handlers/ride-status';
import { sessionResumedHandler } from './handlers/session-resumed';
import { silentHandler } from './handlers/silent';
import { linkingWords } from './linking-words';
import { loggingVerifier } from './logging-verifier';
import { addMetric, log, reportLinking } from './observability';
import { saveQuestion } from './question';
import { type Rides, ridesFor } from './rides';
import { recordYes } from './said-yes';
import { say } from './say';
import { type Settings } from './settings';
import { loadWords } from './words/words-for';

const DAY_MS = 24 * 60 * 60_000;

/** The services that the skill calls. @default - those of the settings */
export interface Services {
  readonly ledger?: Ledger;
  readonly rides?: Rides;
  readonly verifyToken?: TokenVerifier;
  readonly givenName?: (envelope: RequestEnvelope) => Promise<string | undefined>;
  /** Epoch milliseconds. @default Date.now */
  readonly now?: () => number;
}

export function createSkill(settings: Settings, services: Services = {}): Skill {
  // Only a simulation has LWA on loopback.
  const isSimulation = isLoopback(new URL(settings.lwa.api));
  const {
    now = Date.now,
    ledger = dynamoDbLedger({
      tableName: settings.ledgerTable,
      ttlMs: settings.linking.offer.cooldownMs + DAY_MS,
      now,
    }),
    rides = ridesFor(settings.serviceUrl),
    verifyToken = createTokenVerifier(settings.lwa, now),
    givenName = (envelope) => givenNameFromProfile(envelope, { isSimulation }),
  } = services;
  const linking = createAccountLinking({
    settings: settings.linking,
    ledger,
    words: linkingWords,
    report: reportLinking,
    verifyToken: loggingVerifier(verifyToken),
    startsOtherConnections: false,
    givenName: ({ requestEnvelope }) => givenName(requestEnvelope),
    now,
  });
  return SkillBuilders.custom()
    .addRequestInterceptors(recordYes, ({ requestEnvelope }) =>
      loadWords(requestEnvelope.request.locale),
    )
    .addRequestHandlers(...handlers(linking, rides))
    .addResponseInterceptors(linking.interceptor, { process: saveQuestion })
    .addErrorHandlers(errorHandler(linking))
    .create();
}

function handlers(linking: AccountLinking, rides: Rides) {
  return [
    ...linking.handlers,
    linking.offersAtLaunch(launchHandler),
    fareEstimateHandler(rides, linking),
    linking.requiresLinkedAccount(confirmBookingHandler(rides, linking), {
      captureAs: confirmedBookingIntent,
    }),
    linking.requiresLinkedAccount(bookRideHandler, {
      captureAs: intentToBook,
      skipVerification: true,
    }),
    linking.requiresLinkedAccount(rideStatusHandler(rides, linking), {
      captureAs: rideStatusIntent,
    }),
    declineBookingHandler,
    cancelRideHandler,
    helpHandler,
    stopHandler,
    silentHandler,
    sessionResumedHandler,
    fallbackHandler,
  ];
}

/** Only the simulator sets the variable: a message may quote a request. */
const errorDetails = ({ message, stack }: Error) =>
  process.env.LOG_ERROR_DETAILS === 'true' ? { errorMessage: message, errorStack: stack } : {};

/** The SDK runs no response interceptor after an error, so the questions of this turn are saved here. */
const errorHandler = ({ interceptor }: AccountLinking): ErrorHandler => ({
  canHandle: () => true,
  async handle(input, error) {
    addMetric(input, SkillMetric.RequestFailed);
    log('error', 'request.failed', input.requestEnvelope, {
      errorName: error.name,
      ...errorDetails(error),
    });
    await interceptor.process(input);
    saveQuestion(input);
    return silentHandler.canHandle(input)
      ? input.responseBuilder.getResponse()
      : say(input, 'requestFailed');
  },
});
