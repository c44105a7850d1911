import { type HandlerInput } from 'ask-sdk-core';
import { RideHailerMetric } from './metric-names';
import { count, note } from './observability';

/** Where the fault was not in the answer: `error.type` of Alexa's interfaces. */
const NOT_THE_ANSWER = ['DEVICE_COMMUNICATION_ERROR', 'INTERNAL_SERVICE_ERROR', 'ENDPOINT_TIMEOUT'];
const ERROR_TYPES = ['INVALID_RESPONSE', ...NOT_THE_ANSWER];

/**
 * Counts a session that Alexa ended for an error, and writes the error's type; its message can quote
 * what the skill answered. A type that isn't known counts as a refused answer, so that somebody looks.
 */
export function noteEnding(input: HandlerInput): void {
  const { request } = input.requestEnvelope;
  const byError =
    request.type === 'System.ExceptionEncountered' ||
    (request.type === 'SessionEndedRequest' && request.reason === 'ERROR');
  if (!byError) return;
  const { type } = (request.error as { type?: unknown } | null | undefined) ?? {};
  const errorType = ERROR_TYPES.find((known) => known === type) ?? 'other';
  const refused = !NOT_THE_ANSWER.includes(errorType);
  count(input, refused ? RideHailerMetric.AnswerRefused : RideHailerMetric.SessionBroken);
  if (refused) note('error', 'answer.refused', input.requestEnvelope, { errorType });
  else note('warn', 'session.broken', input.requestEnvelope, { errorType });
}
