import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

const serviceName = 'ride-hailer';
export const logger = new Logger({ serviceName });
export const metrics = new Metrics({ namespace: 'VoiceForwardLinking', serviceName });

export function count(handlerInput, name) {
  const { request } = handlerInput.requestEnvelope;
  logger.info(name, { requestType: request.type, locale: request.locale });
  metrics.addMetric(name, MetricUnit.Count, 1);
}
