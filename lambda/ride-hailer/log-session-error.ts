import { type HandlerInput } from 'ask-sdk-core';
import { SkillMetric } from '../linking';
import { addMetric, log } from './observability';

/** Alexa's `error.type` values for errors that the content of the skill's response did not cause. */
const NOT_CAUSED_BY_RESPONSE = [
  'DEVICE_COMMUNICATION_ERROR',
  'INTERNAL_SERVICE_ERROR',
  'ENDPOINT_TIMEOUT',
];
const ERROR_TYPES = ['INVALID_RESPONSE', ...NOT_CAUSED_BY_RESPONSE];

/**
 * The error's message is not logged: it can quote the response. An unknown type counts as an invalid
 * response, which triggers the alarm.
 */
export function logSessionError(input: HandlerInput): void {
  const { request } = input.requestEnvelope;
  const isError =
    request.type === 'System.ExceptionEncountered' ||
    (request.type === 'SessionEndedRequest' && request.reason === 'ERROR');
  if (!isError) return;
  const { type } = (request.error as { type?: unknown } | null | undefined) ?? {};
  const errorType = ERROR_TYPES.find((known) => known === type) ?? 'other';
  if (NOT_CAUSED_BY_RESPONSE.includes(errorType)) {
    addMetric(input, SkillMetric.SessionError);
    log('warn', 'session.error', input.requestEnvelope, { errorType });
  } else {
    addMetric(input, SkillMetric.InvalidResponse);
    log('error', 'response.invalid', input.requestEnvelope, { errorType });
  }
}
