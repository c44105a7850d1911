import { type RequestHandler } from 'ask-sdk-core';
import { type LinkingContext } from '../context';
import { isIntent } from '../is-intent';
import { withLedgerFallback } from '../ledger/with-ledger-fallback';
import { LinkingMetric } from '../metric-names';
import { respond } from '../responses';
import { discardPendingRequest, linkingTurn } from '../session';

export const declineOfferHandler = (context: LinkingContext): RequestHandler => ({
  canHandle: (input) =>
    isIntent(input, 'AMAZON.NoIntent') && linkingTurn(input).question === 'offer',

  async handle(input) {
    const { session } = linkingTurn(input);
    session.offer = 'closed';
    discardPendingRequest(session);
    context.report(input, { metric: LinkingMetric.OfferDeclined });
    await withLedgerFallback(context, input, undefined, (ledger, customer) =>
      ledger.startCooldown(customer, context.now()),
    );
    return respond(input, context.words.offerDeclined(input));
  },
});
