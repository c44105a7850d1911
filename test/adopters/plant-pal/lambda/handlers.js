const { getIntentName, getRequestType } = require('ask-sdk-core');
const { noteWatered, notebookOf, slotOf } = require('./plants');

const isIntent = ({ requestEnvelope }, ...names) =>
  getRequestType(requestEnvelope) === 'IntentRequest' &&
  names.includes(getIntentName(requestEnvelope));

const ask = (input, speech, question) =>
  input.responseBuilder.speak(`${speech} ${question}`).reprompt(question).getResponse();

const WHAT_NOW = 'What shall I note?';

const LaunchRequestHandler = {
  canHandle: ({ requestEnvelope }) => getRequestType(requestEnvelope) === 'LaunchRequest',
  async handle(input) {
    const { visits = 0 } = await notebookOf(input);
    return ask(input, visits > 1 ? 'Welcome back to Plant Pal.' : 'This is Plant Pal.', WHAT_NOW);
  },
};

const WaterPlantIntentHandler = {
  canHandle: (input) => isIntent(input, 'WaterPlantIntent'),
  async handle(input) {
    const plant = slotOf(input.requestEnvelope, 'plant');
    if (plant === undefined) return ask(input, 'Gladly.', 'Which plant did you water?');
    await noteWatered(input, plant);
    return ask(input, `Noted: you watered the ${plant}.`, 'Which one else?');
  },
};

const LastWateredIntentHandler = {
  canHandle: (input) => isIntent(input, 'LastWateredIntent'),
  async handle(input) {
    const plant = slotOf(input.requestEnvelope, 'plant') ?? 'plant';
    const { watered = {} } = await notebookOf(input);
    const wateredAt = watered[plant];
    if (wateredAt !== undefined) {
      const days = Math.floor((Date.now() - wateredAt) / 86_400_000);
      return ask(
        input,
        `You watered the ${plant} ${days === 0 ? 'today' : `${days} days ago`}.`,
        WHAT_NOW,
      );
    }
    input.attributesManager.setSessionAttributes({
      ...input.attributesManager.getSessionAttributes(),
      pending: plant,
    });
    return ask(input, `I have no note of the ${plant}.`, 'Did you water it today?');
  },
};

const WateredTodayHandler = {
  canHandle: (input) =>
    isIntent(input, 'AMAZON.YesIntent', 'AMAZON.NoIntent') &&
    typeof input.attributesManager.getSessionAttributes().pending === 'string',
  async handle(input) {
    const { pending, ...attributes } = input.attributesManager.getSessionAttributes();
    input.attributesManager.setSessionAttributes(attributes);
    if (isIntent(input, 'AMAZON.NoIntent')) return ask(input, 'Then it may be thirsty.', WHAT_NOW);
    await noteWatered(input, pending);
    return ask(input, `Noted: you watered the ${pending}.`, WHAT_NOW);
  },
};

const OrderSuppliesIntentHandler = {
  canHandle: (input) => isIntent(input, 'OrderSuppliesIntent'),
  async handle(input) {
    const supply = slotOf(input.requestEnvelope, 'supply') ?? 'potting soil';
    return ask(input, `The shop sends you ${supply}.`, 'What else?');
  },
};

const RepeatIntentHandler = {
  canHandle: (input) => isIntent(input, 'AMAZON.RepeatIntent'),
  handle(input) {
    const { lastSpeech } = input.attributesManager.getSessionAttributes();
    const said = lastSpeech?.ssml.replace(/<\/?speak>/g, '') ?? WHAT_NOW;
    return input.responseBuilder.speak(said).reprompt(WHAT_NOW).getResponse();
  },
};

const HelpIntentHandler = {
  canHandle: (input) => isIntent(input, 'AMAZON.HelpIntent'),
  handle: (input) => ask(input, "Say 'I watered the fern', or 'order fertilizer'.", WHAT_NOW),
};

const CancelAndStopIntentHandler = {
  canHandle: (input) =>
    isIntent(input, 'AMAZON.CancelIntent', 'AMAZON.StopIntent', 'AMAZON.NavigateHomeIntent'),
  handle: (input) =>
    input.responseBuilder.speak('Goodbye!').withShouldEndSession(true).getResponse(),
};

const FallbackIntentHandler = {
  canHandle: (input) =>
    isIntent(input, 'AMAZON.FallbackIntent', 'AMAZON.YesIntent', 'AMAZON.NoIntent'),
  handle: (input) => ask(input, "I didn't get that.", WHAT_NOW),
};

const SessionEndedRequestHandler = {
  canHandle: ({ requestEnvelope }) => getRequestType(requestEnvelope) === 'SessionEndedRequest',
  handle: (input) => input.responseBuilder.getResponse(),
};

/** Skill events expect an empty response. */
const SkillEventHandler = {
  canHandle: ({ requestEnvelope }) =>
    getRequestType(requestEnvelope).startsWith('AlexaSkillEvent.'),
  handle: (input) => input.responseBuilder.getResponse(),
};

const AnyErrorHandler = {
  canHandle: () => true,
  handle: (input) => ask(input, 'Something went wrong on my side.', WHAT_NOW),
};

module.exports = {
  LaunchRequestHandler,
  WaterPlantIntentHandler,
  LastWateredIntentHandler,
  WateredTodayHandler,
  OrderSuppliesIntentHandler,
  RepeatIntentHandler,
  HelpIntentHandler,
  CancelAndStopIntentHandler,
  FallbackIntentHandler,
  SessionEndedRequestHandler,
  SkillEventHandler,
  AnyErrorHandler,
};
