import { createHash } from 'node:crypto';
import { type HandlerInput } from 'ask-sdk-core';
import { type RequestEnvelope } from 'ask-sdk-model';
import { SYNTHETIC_USER_ID } from './synthetic-customer';

/** SHA-256 of the customer's Alexa user id, hexadecimal. The ledger does not get the user id itself. */
export type CustomerKey = string & { readonly brand: 'CustomerKey' };

/** The key of the customer who sent the request; undefined if the envelope has no user id. */
export function customerOf(envelope: RequestEnvelope): CustomerKey | undefined {
  const userId: unknown = envelope.context?.System?.user?.userId ?? envelope.session?.user?.userId;
  return typeof userId === 'string' && userId !== '' ? customerKey(userId) : undefined;
}

/** The SHA-256 of an Alexa user id, hexadecimal. */
export const customerKey = (userId: string): CustomerKey =>
  createHash('sha256').update(userId).digest('hex') as CustomerKey;

/** Unlike the SDK's `getAccountLinkingAccessToken`, treats an empty token as no token. */
export function accessTokenOf(envelope: RequestEnvelope): string | undefined {
  const token: unknown = envelope.context?.System?.user?.accessToken;
  return typeof token === 'string' && token !== '' ? token : undefined;
}

/** Whether the request carries an access token, valid or not. */
export const hasAccessToken = ({ requestEnvelope }: HandlerInput): boolean =>
  accessTokenOf(requestEnvelope) !== undefined;

/** Whether the smoke test or the canary sent the request. */
export const isSyntheticCustomer = ({ requestEnvelope }: HandlerInput): boolean =>
  requestEnvelope.context?.System?.user?.userId === SYNTHETIC_USER_ID;
