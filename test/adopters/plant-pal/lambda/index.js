const { SkillBuilders } = require('ask-sdk-core');
const { linking } = require('./account-linking');
const handlers = require('./handlers');
const interceptors = require('./interceptors');
const { memoryPersistence } = require('./memory-persistence');

/** The SDK runs no response interceptor after an error, so linking saves its session attribute here. */
const ErrorHandlerWithLinking = {
  ...handlers.AnyErrorHandler,
  handle(input) {
    linking.interceptor.process(input);
    return handlers.AnyErrorHandler.handle(input);
  },
};

const skill = SkillBuilders.custom()
  .withSkillId(process.env.SKILL_ID ?? '')
  .withPersistenceAdapter(memoryPersistence())
  .addRequestInterceptors(interceptors.CountVisitsInterceptor)
  .addRequestHandlers(
    ...linking.handlers,
    handlers.LaunchRequestHandler,
    handlers.WaterPlantIntentHandler,
    handlers.LastWateredIntentHandler,
    handlers.WateredTodayHandler,
    linking.requiresLinkedAccount(handlers.OrderSuppliesIntentHandler),
    handlers.RepeatIntentHandler,
    handlers.HelpIntentHandler,
    handlers.CancelAndStopIntentHandler,
    handlers.FallbackIntentHandler,
    handlers.SessionEndedRequestHandler,
    handlers.SkillEventHandler,
  )
  .addResponseInterceptors(
    interceptors.RememberSpeechInterceptor,
    interceptors.SaveNotebookInterceptor,
    linking.interceptor,
  )
  .addErrorHandlers(ErrorHandlerWithLinking)
  .create();

const handler = (event, context) => skill.invoke(event, context);

module.exports = { handler };
