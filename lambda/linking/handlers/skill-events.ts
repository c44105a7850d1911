import { type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import { type LinkingContext } from '../context';
import { type CustomerKey } from '../customer';
import { type Ledger } from '../ledger/ledger';
import { withLedgerFallback } from '../ledger/with-ledger-fallback';
import { LinkingMetric, type LinkingMetricName } from '../metric-names';

interface EventRule {
  readonly metric: LinkingMetricName;
  readonly record?: (ledger: Ledger, customer: CustomerKey, at: number) => Promise<void>;
}

const RULES: Readonly<Record<string, EventRule>> = {
  'AlexaSkillEvent.SkillAccountLinked': {
    metric: LinkingMetric.SkillAccountLinked,
    record: (ledger, customer, at) => ledger.recordLinked(customer, at),
  },
  'AlexaSkillEvent.SkillEnabled': { metric: LinkingMetric.SkillEnabled },
  'AlexaSkillEvent.SkillDisabled': {
    metric: LinkingMetric.SkillDisabled,
    record: (ledger, customer, at) => ledger.recordDisabled(customer, at),
  },
};

/** `canHandle` does the work and returns false, so that the skill's own handlers for skill events run. */
export const skillEventObserver = (context: LinkingContext): RequestHandler => ({
  async canHandle(input) {
    const { type } = input.requestEnvelope.request;
    if (Object.hasOwn(RULES, type)) await observe(context, input, RULES[type]!);
    return false;
  },

  handle: (input) => input.responseBuilder.getResponse(),
});

async function observe(
  context: LinkingContext,
  input: HandlerInput,
  { metric, record }: EventRule,
): Promise<void> {
  context.report(input, { metric });
  if (!record) return;
  const at = eventTime(input, context.now());
  await withLedgerFallback(context, input, undefined, (ledger, customer) =>
    record(ledger, customer, at),
  );
}

/** An event may arrive an hour after it happened. A time in the future counts as now. */
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
