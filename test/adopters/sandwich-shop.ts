import {
  type HandlerInput,
  type RequestHandler,
  type RequestInterceptor,
  type ResponseInterceptor,
  SkillBuilders,
} from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';
import {
  createAccountLinking,
  isIntent,
  type Ledger,
  linkingSettings,
  type LinkedAccount,
} from '../../lambda/linking';
import { cafeWords } from '../support/cafe-words';
import type { SkillResponse } from '../support/response-rules';

export interface Call {
  readonly receiver: string;
  readonly envelope: RequestEnvelope;
  readonly account?: LinkedAccount | undefined;
}

/** An adopter's skill that has dialogs, connections, events and audio besides linking. */
export function sandwichShop(ledger: Ledger) {
  const calls: Call[] = [];
  const record = (receiver: string, { requestEnvelope }: HandlerInput, account?: LinkedAccount) =>
    calls.push({ receiver, envelope: structuredClone(requestEnvelope), account });
  const isType = (input: HandlerInput, pattern: RegExp) =>
    pattern.test(input.requestEnvelope.request.type);
  const handler = (
    receiver: string,
    canHandle: (input: HandlerInput) => boolean,
    speech?: string,
  ) => ({
    canHandle,
    handle(input: HandlerInput, account?: LinkedAccount) {
      record(receiver, input, account);
      const { responseBuilder } = input;
      if (speech !== undefined) responseBuilder.speak(speech).reprompt(speech);
      return responseBuilder.getResponse();
    },
  });
  const dialogStateOf = ({ requestEnvelope: { request } }: HandlerInput) =>
    request.type === 'IntentRequest' ? request.dialogState : undefined;
  const linking = createAccountLinking({
    settings: linkingSettings(),
    ledger,
    words: cafeWords,
    verifyToken: async () => ({ status: 'valid', userId: 'ANNIE' }),
  });
  const guarded = (...args: Parameters<typeof handler>) =>
    linking.requiresLinkedAccount(handler(...args));
  const isOrder = (input: HandlerInput) => isIntent(input, 'OrderIntent');
  const others: RequestHandler[] = [
    handler('connection', (input) => isType(input, /^SessionResumedRequest$/), 'Printed.'),
    handler('event', (input) => isType(input, /^AlexaSkillEvent\./)),
    handler('anything', () => true, 'What else?'),
  ];
  const requestInterceptor: RequestInterceptor = {
    process: (input) => void record('request interceptor', input),
  };
  const responseInterceptor: ResponseInterceptor = {
    process: (input) => void record('response interceptor', input),
  };
  const skill = SkillBuilders.custom()
    .addRequestInterceptors(requestInterceptor)
    .addRequestHandlers(
      ...linking.handlers,
      guarded(
        'completed order',
        (input) => isOrder(input) && dialogStateOf(input) === 'COMPLETED',
        'Ordered.',
      ),
      guarded(
        'order without a dialog',
        (input) => isOrder(input) && dialogStateOf(input) === undefined,
        'Ordered.',
      ),
      guarded('order in progress', isOrder, 'Which bread?'),
      guarded('audio', (input) => isType(input, /^(AudioPlayer|PlaybackController)\./)),
      ...others,
    )
    .addResponseInterceptors(responseInterceptor, linking.interceptor)
    .create();
  const invoke = async (event: unknown) =>
    JSON.parse(JSON.stringify(await skill.invoke(event as never))) as SkillResponse;
  return { invoke, calls };
}
