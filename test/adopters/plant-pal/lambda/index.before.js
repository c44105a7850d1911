const { SkillBuilders } = require('ask-sdk-core');
const handlers = require('./handlers');
const interceptors = require('./interceptors');
const { memoryPersistence } = require('./memory-persistence');

const skill = SkillBuilders.custom()
  .withSkillId(process.env.SKILL_ID ?? '')
  .withPersistenceAdapter(memoryPersistence())
  .addRequestInterceptors(interceptors.CountVisitsInterceptor)
  .addRequestHandlers(
    handlers.LaunchRequestHandler,
    handlers.WaterPlantIntentHandler,
    handlers.LastWateredIntentHandler,
    handlers.WateredTodayHandler,
    handlers.OrderSuppliesIntentHandler,
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
  )
  .addErrorHandlers(handlers.AnyErrorHandler)
  .create();

const handler = (event, context) => skill.invoke(event, context);

module.exports = { handler };
