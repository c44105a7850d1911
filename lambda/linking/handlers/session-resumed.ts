import { type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import { type Response } from 'ask-sdk-model';
import { accessTokenOf } from '../customer';
import { askToGoOn, runKept } from '../go-on';
import { type KeptRequest } from '../kept-request';
import { type Linking } from '../linking';
import { LinkingMetric, type LinkingMetricName } from '../metric-names';
import { parseOutcome, type ConnectionOutcome, type Outcome } from '../outcome';
import { answer, answerWithAppCard, sayFirst } from '../respond';
import { linkingTurn } from '../session';
import { endConnection, takeUpKept } from '../take-up';

const METRICS: Record<Outcome, LinkingMetricName> = {
  linked: LinkingMetric.OutcomeLinked,
  declined: LinkingMetric.OutcomeDeclined,
  requirementsNotMet: LinkingMetric.OutcomeRequirementsNotMet,
  failed: LinkingMetric.OutcomeFailed,
  notOurs: LinkingMetric.ForeignConnection,
};

/** Alexa hands back: the connection's result becomes one outcome, and each outcome ends well. */
export const sessionResumedHandler = (linking: Linking): RequestHandler => ({
  canHandle: (input) => input.requestEnvelope.request.type === 'SessionResumedRequest',

  async handle(input) {
    const { request } = input.requestEnvelope;
    const result = parseOutcome(request.type === 'SessionResumedRequest' && request.cause);
    const { outcome, status } = result;
    linking.report(input, { metric: METRICS[outcome], outcome, status });
    if (outcome === 'notOurs') return answer(input, linking.words.notOurs(input));
    if (status === 'UNKNOWN') {
      linking.report(input, { metric: LinkingMetric.OutcomeUnknownStatus });
    }
    // A token settles it, whatever the status says: statuses are reported, tokens are documented.
    const linked = outcome === 'linked' || accessTokenOf(input.requestEnvelope) !== undefined;
    return linked ? goOn(linking, input, result) : endWithout(linking, input, result);
  },
});

async function goOn(
  linking: Linking,
  input: HandlerInput,
  { token }: ConnectionOutcome,
): Promise<Response> {
  const [kept, givenName] = await Promise.all([
    takeUpKept(linking, input, token),
    linking.givenName(input),
  ]);
  if (accessTokenOf(input.requestEnvelope) === undefined) {
    return waitForToken(linking, input, kept, givenName);
  }
  const response = kept && (await runKept(linking, input, kept));
  if (!response) return answer(input, linking.words.linked(input, givenName));
  return sayFirst(linking.words.linkedAndGoingOn(input, givenName), response);
}

/** Whether the resumed request carries the new token is not known: the next one should. */
function waitForToken(
  linking: Linking,
  input: HandlerInput,
  kept: KeptRequest | undefined,
  givenName: string | undefined,
): Response {
  const { session } = linkingTurn(input);
  session.linked = true;
  if (!kept) return answer(input, linking.words.linked(input, givenName));
  session.kept = kept;
  askToGoOn(session);
  return answer(input, linking.words.linkedShallWeGoOn(input, givenName));
}

async function endWithout(
  linking: Linking,
  input: HandlerInput,
  { outcome, requirement }: ConnectionOutcome,
): Promise<Response> {
  const { session } = linkingTurn(input);
  session.offer = 'closed';
  delete session.linked;
  await endConnection(linking, input, outcome === 'declined' ? 'declined' : 'other');
  const { words } = linking;
  switch (outcome) {
    case 'declined':
      return answerWithAppCard(linking, input, words.declined(input));
    case 'requirementsNotMet':
      return answerWithAppCard(linking, input, words.requirementsNotMet(input, requirement));
    default:
      return answerWithAppCard(linking, input, words.failed(input));
  }
}
