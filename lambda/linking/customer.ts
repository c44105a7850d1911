import { createHash } from 'node:crypto';
import { type RequestEnvelope } from 'ask-sdk-model';

/** SHA-256 of the customer's user id, hexadecimal: the only form in which it is kept anywhere. */
export type CustomerKey = string & { readonly brand: 'CustomerKey' };

/** The customer of a request, or undefined where the envelope names none. */
export function customerOf(envelope: RequestEnvelope): CustomerKey | undefined {
  const userId: unknown = envelope.context?.System?.user?.userId ?? envelope.session?.user?.userId;
  if (typeof userId !== 'string' || userId === '') return undefined;
  return createHash('sha256').update(userId).digest('hex') as CustomerKey;
}

/** The access token of a linked customer. It stands in the context, and nowhere else is looked. */
export function accessTokenOf(envelope: RequestEnvelope): string | undefined {
  const token: unknown = envelope.context?.System?.user?.accessToken;
  return typeof token === 'string' && token !== '' ? token : undefined;
}
