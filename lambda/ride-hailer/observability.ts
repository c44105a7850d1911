import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { type HandlerInput } from 'ask-sdk-core';
import { type RequestEnvelope } from 'ask-sdk-model';
import { METRIC_NAMESPACE, type LinkingMetricName, type LinkingReporter } from '../linking';
import { type RideHailerMetricName } from './metric-names';

const serviceName = process.env.POWERTOOLS_SERVICE_NAME ?? 'ride-hailer';
const logger = new Logger({ serviceName });
const metrics = new Metrics({ namespace: METRIC_NAMESPACE, serviceName });

/** Words of closed lists and numbers; never an envelope, or anything that came in one. */
type Details = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes one line to the log: what happened, and in what kind of turn. */
export function note(
  level: 'info' | 'warn' | 'error',
  event: string,
  envelope: RequestEnvelope | undefined,
  details: Details = {},
): void {
  logger[level](event, { event, ...details, ...turn(envelope) });
}

let localeOfTurn: string | undefined;
let counted = false;

/** Counts one event of this turn. */
export function count(input: HandlerInput, metric: LinkingMetricName | RideHailerMetricName): void {
  metrics.addMetric(metric, MetricUnit.Count, 1);
  counted = true;
  localeOfTurn = turn(input.requestEnvelope).locale;
}

/** Writes what the turn counted, over all locales and for its own; CloudWatch reads it from the log. */
export function publishMetrics(): void {
  if (!counted) return;
  metrics.addDimensions({});
  if (localeOfTurn !== undefined) metrics.addDimensions({ locale: localeOfTurn });
  metrics.publishStoredMetrics();
  counted = false;
}

export const reportLinking: LinkingReporter = (input, { metric, ...details }) => {
  count(input, metric);
  const event = details.outcome === undefined ? 'linking.step' : 'linking.outcome';
  note('info', event, input.requestEnvelope, { metric, ...details });
};

const LOCALE = /^[a-z]{2}-[A-Z]{2}$/;
const REQUEST_TYPES =
  /^(LaunchRequest|IntentRequest|SessionResumedRequest|SessionEndedRequest|System\.ExceptionEncountered|AlexaSkillEvent\.[A-Z][A-Za-z]{1,40})$/;
const INTENTS =
  /^(AMAZON\.[A-Z][A-Za-z]{1,30}Intent|(LinkAccount|BookRide|RideStatus|FareEstimate)Intent)$/;

/** The kind of turn. A name that isn't known is not written: it could hold anything. */
function turn(envelope: RequestEnvelope | undefined) {
  const request = envelope?.request;
  const intent = request?.type === 'IntentRequest' ? request.intent?.name : undefined;
  return {
    locale: known(request?.locale, LOCALE),
    requestType: known(request?.type, REQUEST_TYPES) ?? 'other',
    intent: known(intent, INTENTS),
  };
}

const known = (name: unknown, names: RegExp): string | undefined =>
  typeof name === 'string' && names.test(name) ? name : undefined;
