import { type RequestHandler } from 'ask-sdk-core';
import { hasAccessToken } from '../../linking';
import { say } from '../say';

export const launchHandler: RequestHandler = {
  canHandle: (input) => input.requestEnvelope.request.type === 'LaunchRequest',
  handle: (input) => say(input, hasAccessToken(input) ? 'welcomeBack' : 'welcome'),
};
