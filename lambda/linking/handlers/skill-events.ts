import { type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import { customerOf, type CustomerKey } from '../customer';
import { type Linking } from '../linking';
import { LinkingMetric, type LinkingMetricName } from '../metric-names';
import { remember } from '../remember';

interface Reaction {
  readonly metric?: LinkingMetricName;
  readonly then?: (linking: Linking, customer: CustomerKey, at: number) => Promise<void>;
}

const REACTIONS: Readonly<Record<string, Reaction>> = {
  'AlexaSkillEvent.SkillAccountLinked': {
    metric: LinkingMetric.AccountLinkedInApp,
    then: ({ ledger }, customer, at) => ledger.linked(customer, at),
  },
  'AlexaSkillEvent.SkillEnabled': { metric: LinkingMetric.SkillEnabled },
  'AlexaSkillEvent.SkillDisabled': {
    metric: LinkingMetric.SkillDisabled,
    then: ({ ledger }, customer, at) => ledger.forget(customer, at),
  },
  'AlexaSkillEvent.SkillPermissionAccepted': {},
  'AlexaSkillEvent.SkillPermissionChanged': {},
};

/** Keeps the ledger true when the customer links or leaves in the Alexa app. Nothing is spoken. */
export const skillEventHandler = (linking: Linking): RequestHandler => ({
  canHandle: (input) => Object.hasOwn(REACTIONS, input.requestEnvelope.request.type),

  async handle(input) {
    const { metric, then } = REACTIONS[input.requestEnvelope.request.type] ?? {};
    const customer = customerOf(input.requestEnvelope);
    if (metric) linking.report(input, { metric });
    if (then && customer) {
      const at = eventTime(input, linking.now());
      await remember(linking, input, undefined, () => then(linking, customer, at));
    }
    return input.responseBuilder.getResponse();
  },
});

/** When it happened, not when it came: events are up to an hour late. A time ahead of now is now. */
function eventTime(input: HandlerInput, now: number): number {
  const { eventCreationTime, timestamp } = input.requestEnvelope.request as {
    eventCreationTime?: unknown;
    timestamp?: unknown;
  };
  for (const time of [eventCreationTime, timestamp]) {
    const at = typeof time === 'string' ? Date.parse(time) : Number.NaN;
    if (Number.isFinite(at)) return Math.min(at, now);
  }
  return now;
}
