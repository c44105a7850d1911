import { deflateRawSync } from 'node:zlib';
import type { HandlerInput } from 'ask-sdk-core';
import type { Intent } from 'ask-sdk-model';
import type { EncodedRequest } from '../../lambda/linking';
import { capturePendingRequest } from '../../lambda/linking/pending-request';
import type { Envelope } from './envelopes';
import { NOON } from './times';

export const inputOf = (event: Envelope): HandlerInput =>
  ({ requestEnvelope: event }) as unknown as HandlerInput;

/** Captures an intent request as the guard does. */
export const capture = (event: Envelope, at = NOON) =>
  capturePendingRequest(inputOf(event), event.request.intent as Intent, at);

/** Captures an intent request. Throws if it is too large, or must not be resumed. */
export function captured(event: Envelope, at = NOON): EncodedRequest {
  const pending = capture(event, at);
  if (typeof pending !== 'object') throw new Error(`nothing was captured: ${pending}`);
  return pending;
}

/** The encoded form of any value, whether the guard would capture it or not. */
export const encoded = (value: unknown): string =>
  deflateRawSync(Buffer.from(JSON.stringify(value) ?? '')).toString('base64url');
