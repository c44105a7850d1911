import { address, HttpError, requestJson, whyNotSafe } from '../../lwa';
import type { JsonAnswer, JsonRequest } from '../../lwa';
import { RideHailerError } from '../errors';
import { readBookedRide, readEstimate, readRide } from './answers';
import { type Booking, type Rides } from './rides';

export interface HttpRidesOptions {
  /** Base address of `/rides` and `/fares`: https, or loopback. */
  readonly serviceUrl: string;
  /** Time limit of each call. @default 1100 */
  readonly timeLimitMs?: number;
}

export function httpRides({ serviceUrl, timeLimitMs = 1_100 }: HttpRidesOptions): Rides {
  assertCallable(serviceUrl);
  const callService = async (
    path: string,
    request: Partial<JsonRequest>,
    query?: Record<string, string>,
  ): Promise<JsonAnswer | HttpError> => {
    try {
      const url = address(serviceUrl, path, query);
      return await requestJson({ method: 'GET', url, timeLimitMs, ...request });
    } catch (error) {
      if (error instanceof HttpError) return error;
      throw error;
    }
  };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  return {
    isDemonstration: false,

    async book({ destination, destinationId, idempotencyKey }, token) {
      const headers = { ...bearer(token), 'idempotency-key': idempotencyKey };
      return bookingOf(
        await callService('/rides', {
          method: 'POST',
          headers,
          body: { destination, destinationId },
        }),
      );
    },

    async current(token) {
      const answer = await callService('/rides/current', { headers: bearer(token) });
      if (answer instanceof HttpError) return unavailable(answer.code);
      if (answer.status === 401) return { outcome: 'unauthorized' };
      if (answer.status === 404) return { outcome: 'none' };
      if (answer.status !== 200) return unavailable('status');
      const ride = readRide(answer.body);
      return ride ? { outcome: 'onItsWay', ride } : unavailable('unreadable');
    },

    async fare(destination, destinationId) {
      const answer = await callService(
        '/fares',
        {},
        { destination, ...(destinationId !== undefined && { destinationId }) },
      );
      if (answer instanceof HttpError) return unavailable(answer.code);
      if (answer.status !== 200) return unavailable('status');
      const fare = readEstimate(answer.body);
      return fare ? { outcome: 'estimated', fare } : unavailable('unreadable');
    },
  };
}

const invalidUrl = (found: string, problem: string) =>
  new RideHailerError('invalidSetting', `SERVICE_URL is ${JSON.stringify(found)}: ${problem}.`);

function assertCallable(serviceUrl: string): void {
  if (!URL.canParse(serviceUrl)) {
    throw invalidUrl(serviceUrl, 'give the address of the service, like https://…');
  }
  const { search, hash } = new URL(serviceUrl);
  const unsafe = whyNotSafe(new URL(serviceUrl));
  if (unsafe !== undefined) throw invalidUrl(serviceUrl, unsafe);
  if (search + hash !== '') throw invalidUrl(serviceUrl, 'leave out the query and the fragment');
}

/**
 * After these statuses the booking may have been made; 503 means that the service did not take the request.
 */
const OUTCOME_UNKNOWN = new Set([500, 502, 504]);

function bookingOf(answer: JsonAnswer | HttpError): Booking {
  if (answer instanceof HttpError) {
    const { code: reason, maybeReceived } = answer;
    // `requestJson` throws `status` only for a redirect, after which nothing was booked.
    const isRedirect = reason === 'status';
    return maybeReceived && !isRedirect
      ? { outcome: 'bookingUnknown', reason }
      : unavailable(reason);
  }
  if (answer.status === 401) return { outcome: 'unauthorized' };
  if (OUTCOME_UNKNOWN.has(answer.status)) return { outcome: 'bookingUnknown', reason: 'status' };
  if (answer.status !== 200 && answer.status !== 201) return unavailable('status');
  const ride = readBookedRide(answer.body);
  return ride ? { outcome: 'booked', ride } : { outcome: 'bookingUnknown', reason: 'unreadable' };
}

const unavailable = (reason: HttpError['code']) => ({ outcome: 'unavailable', reason }) as const;
