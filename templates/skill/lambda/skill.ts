import { SkillBuilders } from 'ask-sdk-core';
import { type RequestEnvelope, type ResponseEnvelope } from 'ask-sdk-model';
import * as handlers from './handlers';
import { linking } from './linking';

const skill = SkillBuilders.custom()
  .withSkillId(process.env.SKILL_ID ?? '')
  .addRequestHandlers(
    ...linking.handlers,
    linking.offersAtLaunch(handlers.launch),
    linking.requiresLinkedAccount(handlers.accountStatus),
    ...handlers.others,
  )
  .addResponseInterceptors(linking.interceptor)
  .addErrorHandlers(handlers.anyError)
  .create();

export const handler = (event: RequestEnvelope, context?: unknown): Promise<ResponseEnvelope> =>
  skill.invoke(event, context);
