import { type ErrorHandler, type RequestHandler } from 'ask-sdk-core';
import {
  isIntent,
  type LinkedAccountHandler,
  type Phrase,
  respond,
  SkillMetric,
} from 'alexa-voice-forward-account-linking/linking';
import { linking } from './linking';
import { addMetric, log } from './observability';
import { words } from './words';

const onIntent = (phrase: Phrase, ...names: string[]): RequestHandler => ({
  canHandle: (input) => isIntent(input, ...names),
  handle: (input) => respond(input, phrase),
});

export const launch: RequestHandler = {
  canHandle: ({ requestEnvelope }) => requestEnvelope.request.type === 'LaunchRequest',
  handle: (input) => respond(input, words.welcome),
};

/** "How is my account?": call your service here, with the access token that `handle` receives. */
export const accountStatus: LinkedAccountHandler = {
  canHandle: (input) => isIntent(input, 'AccountStatusIntent'),
  handle: (input, { userId }) =>
    respond(input, userId === undefined ? words.accountUnknown : words.accountStatus),
};

/** Requests whose response Alexa does not speak: the end of a session, Alexa's errors, and skill events. */
const silent: RequestHandler = {
  canHandle: ({ requestEnvelope: { request, session } }) =>
    !session || /^(SessionEndedRequest$|System\.)/.test(request.type),
  handle(input) {
    const { error } = input.requestEnvelope.request as {
      readonly error?: { readonly type?: string };
    };
    if (error?.type === 'INVALID_RESPONSE') {
      addMetric(input, SkillMetric.InvalidResponse);
      log('error', 'response.invalid', input, { errorType: error.type });
    }
    return input.responseBuilder.getResponse();
  },
};

export const others: readonly RequestHandler[] = [
  onIntent(words.openingHours, 'OpeningHoursIntent'),
  onIntent(words.help, 'AMAZON.HelpIntent'),
  onIntent(words.goodbye, 'AMAZON.StopIntent', 'AMAZON.CancelIntent', 'AMAZON.NavigateHomeIntent'),
  onIntent(words.goodbye, 'AMAZON.NoIntent'),
  silent,
  { canHandle: () => true, handle: (input) => respond(input, words.fallback) },
];

export const anyError: ErrorHandler = {
  canHandle: () => true,
  async handle(input, { name: errorName }) {
    addMetric(input, SkillMetric.RequestFailed);
    log('error', 'request.failed', input, { errorName });
    // The SDK runs no response interceptor after an error.
    await linking.interceptor.process(input);
    return silent.canHandle(input)
      ? input.responseBuilder.getResponse()
      : respond(input, words.trouble);
  },
};
