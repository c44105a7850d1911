import { type Response } from 'ask-sdk-model';
import { type SmokeTestRequest } from './requests';

type Check = readonly [expected: string, passes: (response: Response) => boolean];

const speaks: Check = [
  'speech',
  ({ outputSpeech }) =>
    outputSpeech?.type === 'SSML' && /^<speak>.*\S.*<\/speak>$/s.test(outputSpeech.ssml),
];
const asks: Check = [
  'a question with a reprompt in an open session',
  ({ reprompt, shouldEndSession }) => reprompt !== undefined && shouldEndSession === false,
];
const sendsAppCard: Check = ['the app card', ({ card }) => card?.type === 'LinkAccount'];
const startsConnection: Check = [
  'the account-linking connection with a token',
  ({ directives = [] }) =>
    directives.length === 1 &&
    directives[0]?.type === 'Connections.StartConnection' &&
    directives[0].uri === 'connection://AMAZON.AskForAccountLinking/1' &&
    (directives[0].token ?? '') !== '',
];

const CHECKS: Readonly<Record<SmokeTestRequest, readonly Check[]>> = {
  launch: [speaks, asks],
  requestThatNeedsAccount: [speaks, asks],
  linkMyAccount: [startsConnection],
  resumed: [speaks, sendsAppCard],
};

/** Undefined for a right response. */
export function problemIn(request: SmokeTestRequest, envelope: unknown): string | undefined {
  const response = (envelope as { response?: Response } | null)?.response;
  if (response === undefined) return `The answer to ${request} is not a response envelope.`;
  const missing = CHECKS[request].filter(([, passes]) => !passes(response));
  return missing.length === 0
    ? undefined
    : `The answer to ${request} lacks ${missing.map(([expected]) => expected).join(' and ')}.`;
}
