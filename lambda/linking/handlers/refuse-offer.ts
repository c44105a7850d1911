import { type RequestHandler } from 'ask-sdk-core';
import { customerOf } from '../customer';
import { type Linking } from '../linking';
import { LinkingMetric } from '../metric-names';
import { remember } from '../remember';
import { answer } from '../respond';
import { forgetKept, linkingTurn } from '../session';
import { intentName } from './intents';

/** "No" to the offer: remembered, and not asked again for the quiet period. */
export const refuseOfferHandler = (linking: Linking): RequestHandler => ({
  canHandle: (input) =>
    intentName(input) === 'AMAZON.NoIntent' && linkingTurn(input).question === 'offer',

  async handle(input) {
    const { session } = linkingTurn(input);
    const customer = customerOf(input.requestEnvelope);
    session.offer = 'closed';
    forgetKept(session);
    linking.report(input, { metric: LinkingMetric.OfferRefused });
    if (customer) {
      await remember(linking, input, undefined, () =>
        linking.ledger.refuse(customer, linking.now()),
      );
    }
    return answer(input, linking.words.refused(input));
  },
});
