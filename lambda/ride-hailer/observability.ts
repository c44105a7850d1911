import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { type HandlerInput } from 'ask-sdk-core';
import { type RequestEnvelope } from 'ask-sdk-model';
import {
  isSyntheticCustomer,
  METRIC_NAMESPACE,
  type LinkingMetricName,
  type LinkingReporter,
  SkillMetric,
  type SkillMetricName,
} from '../linking';
import { INTENTS } from './intents';
import { type RIDE_BOOKED } from './metric-names';

const serviceName = process.env.POWERTOOLS_SERVICE_NAME ?? 'ride-hailer';
const logger = new Logger({ serviceName });
const metrics = new Metrics({ namespace: METRIC_NAMESPACE, serviceName });

/** Numbers, and strings that hold no personal data; in the simulator, also error messages. */
type Details = Readonly<Record<string, string | number | boolean | undefined>>;

export function log(
  level: 'info' | 'warn' | 'error',
  event: string,
  envelope: RequestEnvelope | undefined,
  details: Details = {},
): void {
  logger[level](event, { event, ...details, ...requestFields(envelope) });
}

let localeOfRequest: string | undefined;
let hasMetrics = false;

export function addMetric(
  input: HandlerInput,
  metric: LinkingMetricName | SkillMetricName | typeof RIDE_BOOKED,
): void {
  if (isSyntheticCustomer(input)) return;
  metrics.addMetric(metric, MetricUnit.Count, 1);
  hasMetrics = true;
  localeOfRequest = requestFields(input.requestEnvelope).locale;
}

/** CloudWatch bills the metrics of each locale separately; `LOCALE_METRICS=false` leaves them out. */
export function publishMetrics(): void {
  if (!hasMetrics) return;
  // Each metric is also published without the locale.
  metrics.addDimensions({});
  const byLocale = process.env.LOCALE_METRICS !== 'false';
  if (byLocale && localeOfRequest !== undefined) metrics.addDimensions({ locale: localeOfRequest });
  metrics.publishStoredMetrics();
  hasMetrics = false;
}

export const reportLinking: LinkingReporter = (input, { metric, ...details }) => {
  addMetric(input, metric);
  const event = details.outcome === undefined ? 'linking.step' : 'linking.outcome';
  log('info', event, input.requestEnvelope, { metric, ...details });
};

/** @param reason why the service did not answer, from a closed list */
export function reportServiceUnavailable(input: HandlerInput, reason: string): void {
  addMetric(input, SkillMetric.ServiceUnavailable);
  log('warn', 'service.unavailable', input.requestEnvelope, { reason });
}

const LOCALE = /^[a-z]{2}-[A-Z]{2}$/;
const REQUEST_TYPES =
  /^(LaunchRequest|IntentRequest|SessionResumedRequest|SessionEndedRequest|System\.ExceptionEncountered|AlexaSkillEvent\.[A-Z][A-Za-z]{1,40})$/;

/** Unknown names are left out: they could hold anything. */
function requestFields(envelope: RequestEnvelope | undefined) {
  const request = envelope?.request;
  const intent = request?.type === 'IntentRequest' ? request.intent?.name : undefined;
  return {
    locale: ifMatches(request?.locale, LOCALE),
    requestType: ifMatches(request?.type, REQUEST_TYPES) ?? 'other',
    intent: INTENTS.has(String(intent)) ? intent : undefined,
  };
}

const ifMatches = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;
