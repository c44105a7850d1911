import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { type HandlerInput } from 'ask-sdk-core';
import {
  isSyntheticCustomer,
  type LinkingReporter,
  METRIC_NAMESPACE,
} from 'alexa-voice-forward-account-linking/linking';

const serviceName = process.env.POWERTOOLS_SERVICE_NAME ?? 'new-skill';
const logger = new Logger({ serviceName });
const metrics = new Metrics({ namespace: METRIC_NAMESPACE, serviceName });

/** CloudWatch reads metrics from the log. Adds none for the smoke test and the canary. */
export function addMetric(input: HandlerInput, name: string): void {
  if (isSyntheticCustomer(input)) return;
  metrics.singleMetric().addMetric(name, MetricUnit.Count, 1);
}

/** The queries of the run book read these fields. Log no envelope: it holds the access token. */
export function log(
  level: 'info' | 'error',
  event: string,
  { requestEnvelope: { request } }: HandlerInput,
  details: Readonly<Record<string, string | undefined>> = {},
): void {
  const { type: requestType, locale } = request;
  const intent = request.type === 'IntentRequest' ? request.intent.name : undefined;
  logger[level](event, { event, ...details, requestType, locale, intent });
}

export const reportLinking: LinkingReporter = (input, { metric, ...details }) => {
  addMetric(input, metric);
  const event = details.outcome === undefined ? 'linking.step' : 'linking.outcome';
  log('info', event, input, { metric, ...details });
};
