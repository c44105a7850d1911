import { type RequestHandler, SkillBuilders } from 'ask-sdk-core';
import { type RequestEnvelope, type ResponseEnvelope } from 'ask-sdk-model';
import {
  createAccountLinking,
  isIntent,
  linkingSettings,
  memoryLedger,
  respond,
} from 'alexa-voice-forward-account-linking/linking';
import { createTokenVerifier, lwaSettings } from 'alexa-voice-forward-account-linking/lwa';
import { linkingWords, words } from './words.js';

const { LWA_API: api, LWA_CLIENT_ID: clientId, SKILL_ID = '' } = process.env;

const linking = createAccountLinking({
  settings: linkingSettings({ cooldownDays: 30 }),
  ledger: memoryLedger(),
  words: linkingWords,
  verifyToken: createTokenVerifier(lwaSettings({ api, clientId })),
});

const launch: RequestHandler = {
  canHandle: ({ requestEnvelope: { request } }) => request.type === 'LaunchRequest',
  handle: (input) => respond(input, words.welcome),
};

const accountStatus: RequestHandler = {
  canHandle: (input) => isIntent(input, 'AccountStatusIntent'),
  handle: (input) => respond(input, words.accountStatus),
};

const others: RequestHandler = {
  canHandle: () => true,
  handle: (input) => input.responseBuilder.getResponse(),
};

const skill = SkillBuilders.custom()
  .withSkillId(SKILL_ID)
  .addRequestHandlers(
    ...linking.handlers,
    launch,
    linking.requiresLinkedAccount(accountStatus),
    others,
  )
  .addResponseInterceptors(linking.interceptor)
  .create();

export const handler = (event: RequestEnvelope, context?: unknown): Promise<ResponseEnvelope> =>
  skill.invoke(event, context);
