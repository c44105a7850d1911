import { type RequestHandler } from 'ask-sdk-core';
import { accessTokenOf } from '../customer';
import { runKeptInSession, tryAgain } from '../go-on';
import { type Linking } from '../linking';
import { answer } from '../respond';
import { forgetKept, linkingTurn } from '../session';
import { intentName } from './intents';

/** "Yes" or "no" to going on with the request that linking interrupted. */
export const goOnHandler = (linking: Linking): RequestHandler => ({
  canHandle: (input) =>
    linkingTurn(input).question === 'goOn' &&
    ['AMAZON.YesIntent', 'AMAZON.NoIntent'].includes(intentName(input) ?? ''),

  async handle(input) {
    const { session } = linkingTurn(input);
    if (intentName(input) === 'AMAZON.NoIntent') {
      forgetKept(session);
      return answer(input, linking.words.leftUndone(input));
    }
    if (accessTokenOf(input.requestEnvelope) === undefined) {
      return tryAgain(linking, input, linking.words.notVisibleYet(input));
    }
    const response = await runKeptInSession(linking, input);
    return response ?? answer(input, linking.words.linked(input, undefined));
  },
});
