import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { SkillBuilders } from 'ask-sdk-core';
import { type RequestEnvelope, type ResponseEnvelope } from 'ask-sdk-model';

/** A minimal skill with a logger and metrics: one handler, no table, no linking. */
const serviceName = 'floor';
const logger = new Logger({ serviceName });
const metrics = new Metrics({ namespace: 'Bench', serviceName });

const skill = SkillBuilders.custom()
  .addRequestHandlers({
    canHandle: () => true,
    handle(input) {
      logger.info('launch', { locale: input.requestEnvelope.request.locale });
      metrics.addMetric('Launched', MetricUnit.Count, 1);
      return input.responseBuilder
        .speak('Welcome back to Ride Hailer. Where would you like to go?')
        .reprompt('Where would you like to go?')
        .getResponse();
    },
  })
  .create();

export async function handler(event: RequestEnvelope, context: unknown): Promise<ResponseEnvelope> {
  try {
    return await skill.invoke(event, context);
  } finally {
    metrics.publishStoredMetrics();
  }
}
