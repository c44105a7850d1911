import { deflateRawSync } from 'node:zlib';
import type { HandlerInput } from 'ask-sdk-core';
import type { Intent } from 'ask-sdk-model';
import type { EncodedRequest } from '../../lambda/linking';
import { capturePendingRequest } from '../../lambda/linking/pending-request';
import type { Envelope } from './envelopes';
import { NOON } from './times';

export const inputOf = (event: Envelope): HandlerInput =>
  ({ requestEnvelope: event }) as unknown as HandlerInput;

export const capture = (event: Envelope, at = NOON) =>
  capturePendingRequest(inputOf(event), event.request.intent as Intent, at);

export function captured(event: Envelope, at = NOON): EncodedRequest {
  const pending = capture(event, at);
  if (typeof pending !== 'object') throw new Error(`nothing was captured: ${pending}`);
  return pending;
}

/** Encodes a value like a pending request, valid or not. */
export const encoded = (value: unknown): string =>
  deflateRawSync(Buffer.from(JSON.stringify(value) ?? '')).toString('base64url');
