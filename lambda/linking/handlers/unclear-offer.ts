import { type RequestHandler } from 'ask-sdk-core';
import { accessTokenOf } from '../customer';
import { type Linking } from '../linking';
import { answer } from '../respond';
import { linkingTurn } from '../session';
import { intentName } from './intents';

/** An answer to the offer that was not understood: the two answers once more, and then no more. */
export const unclearOfferHandler = (linking: Linking): RequestHandler => ({
  canHandle: (input) => {
    const { session, question } = linkingTurn(input);
    const unclear = ['AMAZON.FallbackIntent', 'AMAZON.HelpIntent'].includes(
      intentName(input) ?? '',
    );
    const linked = accessTokenOf(input.requestEnvelope) !== undefined;
    return unclear && question === 'offer' && !session.explained && !linked;
  },

  handle(input) {
    const { session } = linkingTurn(input);
    session.explained = true;
    session.question = 'offer';
    return answer(input, linking.words.offerUnclear(input));
  },
});
