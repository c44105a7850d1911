/**
 * The features of this project's skill, written the usual way: ask-sdk-core, the document client imported
 * at the top, the customer's attributes read and written on each turn.
 */
import { createHash } from 'node:crypto';
import process from 'node:process';
import { DefaultApiClient, escapeXmlCharacters, getSlotValue, SkillBuilders } from 'ask-sdk-core';
import {
  isIntent,
  linkAccount,
  needsAccount,
  offer,
  declineOffer,
  sessionResumed,
  tokenOf,
  WHERE_TO,
} from './linking.mjs';
import { count, logger, metrics } from './observe.mjs';
import { loadAttributes, persistenceAdapter, saveAttributes } from './persistence.mjs';

const fareTo = (destination) =>
  (8 + (createHash('sha256').update(destination).digest().readUInt16BE(0) % 64) / 2).toFixed(2);
const ask = (input, words) => input.responseBuilder.speak(words).reprompt(words).getResponse();

const launch = {
  canHandle: ({ requestEnvelope }) => requestEnvelope.request.type === 'LaunchRequest',
  async handle(input) {
    if (tokenOf(input)) return ask(input, `Welcome back to Ride Hailer. ${WHERE_TO}`);
    const offered = await offer(
      input,
      'Welcome to Ride Hailer! Would you like to link your account so I can help you book your rides?',
    );
    return offered ?? ask(input, `Welcome to Ride Hailer. ${WHERE_TO}`);
  },
};

const bookRide = needsAccount({
  canHandle: (input) => isIntent(input, 'BookRideIntent'),
  handle: (input) => askToBook(input, getSlotValue(input.requestEnvelope, 'destination')),
});

function askToBook(input, destination) {
  if (!destination) return ask(input, WHERE_TO);
  input.attributesManager.setSessionAttributes({ question: 'booking', destination });
  return ask(input, `A ride to ${escapeXmlCharacters(destination)}. Shall I book it?`);
}

const confirmBooking = needsAccount({
  canHandle: (input) =>
    isIntent(input, 'AMAZON.YesIntent') &&
    input.attributesManager.getSessionAttributes().question === 'booking',
  handle(input) {
    const { destination } = input.attributesManager.getSessionAttributes();
    count(input, 'RideBooked');
    const words = `This is a demonstration, but your ride to ${escapeXmlCharacters(destination)} would be booked now.`;
    return input.responseBuilder.speak(words).withShouldEndSession(true).getResponse();
  },
});

const fare = {
  canHandle: (input) => isIntent(input, 'FareEstimateIntent'),
  handle(input) {
    const destination = getSlotValue(input.requestEnvelope, 'destination') ?? '';
    return ask(
      input,
      `A ride to ${escapeXmlCharacters(destination)} costs about $${fareTo(destination)}.`,
    );
  },
};

const anythingElse = {
  canHandle: () => true,
  handle: (input) => ask(input, `You can book a ride, or ask for a fare. ${WHERE_TO}`),
};

const skill = SkillBuilders.custom()
  .withSkillId(process.env.SKILL_ID)
  .withApiClient(new DefaultApiClient())
  .withPersistenceAdapter(persistenceAdapter)
  .addRequestInterceptors(loadAttributes)
  .addRequestHandlers(
    launch,
    linkAccount,
    declineOffer,
    sessionResumed((input, intent) => askToBook(input, intent.slots?.destination?.value)),
    confirmBooking,
    bookRide,
    fare,
    anythingElse,
  )
  .addResponseInterceptors(saveAttributes)
  .addErrorHandlers({
    canHandle: () => true,
    handle(input, error) {
      logger.error('turn failed', error);
      return input.responseBuilder
        .speak('Sorry, I had trouble doing what you asked.')
        .getResponse();
    },
  })
  .create();

export async function handler(event, context) {
  try {
    return await skill.invoke(event, context);
  } finally {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  }
}
