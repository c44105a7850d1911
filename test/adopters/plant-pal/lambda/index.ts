import { SkillBuilders } from 'ask-sdk-core';
import { linking } from './account-linking';
import * as handlers from './handlers';
import * as interceptors from './interceptors';
import { memoryPersistence } from './memory-persistence';

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
  .addErrorHandlers(handlers.AnyErrorHandler)
  .create();

export const handler: typeof skill.invoke = (event, context) => skill.invoke(event, context);
