/**
 * Voice-forward account linking as Amazon's samples would write it: CommonJS, and `ask-sdk` with its own
 * DynamoDB persistence adapter. A customer with any access token counts as linked.
 */
const Alexa = require('ask-sdk');
const process = require('node:process');
const { DynamoDB } = require('aws-sdk');

const WHERE_TO = 'Where would you like to go?';
const COOLDOWN_MS = 30 * 24 * 60 * 60 * 1000;

const isIntent = (handlerInput, name) =>
  Alexa.getRequestType(handlerInput.requestEnvelope) === 'IntentRequest' &&
  Alexa.getIntentName(handlerInput.requestEnvelope) === name;

const LaunchRequestHandler = {
  canHandle(handlerInput) {
    return Alexa.getRequestType(handlerInput.requestEnvelope) === 'LaunchRequest';
  },
  async handle(handlerInput) {
    const { attributesManager, requestEnvelope, responseBuilder } = handlerInput;
    if (Alexa.getAccountLinkingAccessToken(requestEnvelope)) {
      return responseBuilder
        .speak(`Welcome back to Ride Hailer. ${WHERE_TO}`)
        .reprompt(WHERE_TO)
        .getResponse();
    }
    const attributes = await attributesManager.getPersistentAttributes();
    if (attributes.declinedAt && Date.now() - attributes.declinedAt < COOLDOWN_MS) {
      return responseBuilder
        .speak(`Welcome to Ride Hailer. ${WHERE_TO}`)
        .reprompt(WHERE_TO)
        .getResponse();
    }
    attributesManager.setPersistentAttributes({ ...attributes, offeredAt: Date.now() });
    await attributesManager.savePersistentAttributes();
    return responseBuilder
      .speak(
        "Welcome to Ride Hailer! Would you like to link your account so I can help you book your rides? You can say, 'Link my account', or 'No'.",
      )
      .reprompt("You can say, 'Link my account', or 'No'.")
      .getResponse();
  },
};

const BookRideIntentHandler = {
  canHandle: (handlerInput) => isIntent(handlerInput, 'BookRideIntent'),
  handle(handlerInput) {
    const { requestEnvelope, responseBuilder } = handlerInput;
    if (!Alexa.getAccountLinkingAccessToken(requestEnvelope)) {
      return responseBuilder
        .speak('Please link your account in the Alexa app.')
        .withLinkAccountCard()
        .getResponse();
    }
    const destination = Alexa.getSlotValue(requestEnvelope, 'destination');
    const question = `A ride to ${Alexa.escapeXmlCharacters(destination)}. Shall I book it?`;
    return responseBuilder.speak(question).reprompt('Shall I book it?').getResponse();
  },
};

const YesIntentHandler = {
  canHandle: (handlerInput) => isIntent(handlerInput, 'AMAZON.YesIntent'),
  handle: (handlerInput) =>
    handlerInput.responseBuilder.speak('Your ride to the airport is booked.').getResponse(),
};

const LinkAccountIntentHandler = {
  canHandle: (handlerInput) => isIntent(handlerInput, 'LinkAccountIntent'),
  handle(handlerInput) {
    return handlerInput.responseBuilder
      .speak("Let's link your account.")
      .addDirective({
        type: 'Connections.StartConnection',
        uri: 'connection://AMAZON.AskForAccountLinking/1',
        input: { '@type': 'AskForAccountLinking', '@version': '1' },
        token: 'linking',
        onCompletion: 'RESUME_SESSION',
      })
      .getResponse();
  },
};

const SessionResumedRequestHandler = {
  canHandle(handlerInput) {
    return Alexa.getRequestType(handlerInput.requestEnvelope) === 'SessionResumedRequest';
  },
  async handle(handlerInput) {
    const { attributesManager, requestEnvelope, responseBuilder } = handlerInput;
    const attributes = await attributesManager.getPersistentAttributes();
    const linked = requestEnvelope.request.cause.result.status === 'LINKED';
    attributesManager.setPersistentAttributes({
      ...attributes,
      [linked ? 'linkedAt' : 'declinedAt']: Date.now(),
    });
    await attributesManager.savePersistentAttributes();
    if (linked) {
      return responseBuilder
        .speak(`Now, I can help you book a ride! ${WHERE_TO}`)
        .reprompt(WHERE_TO)
        .getResponse();
    }
    return responseBuilder
      .speak(
        'I sent a card to the Alexa app where you can link your account. Would you like a fare?',
      )
      .reprompt('Would you like a fare?')
      .withLinkAccountCard()
      .getResponse();
  },
};

const ErrorHandler = {
  canHandle: () => true,
  handle: (handlerInput) =>
    handlerInput.responseBuilder.speak('Sorry, I had trouble doing what you asked.').getResponse(),
};

module.exports.handler = Alexa.SkillBuilders.standard()
  .addRequestHandlers(
    LaunchRequestHandler,
    BookRideIntentHandler,
    YesIntentHandler,
    LinkAccountIntentHandler,
    SessionResumedRequestHandler,
  )
  .addErrorHandlers(ErrorHandler)
  .withTableName(process.env.LEDGER_TABLE)
  .withDynamoDbClient(
    new DynamoDB({ apiVersion: 'latest', endpoint: process.env.AWS_ENDPOINT_URL_DYNAMODB }),
  )
  .lambda();
