import { address, HttpError, requestJson, whyNotSafe } from '../../lwa';
import type { JsonAnswer, JsonRequest } from '../../lwa';
import { readBookedRide, readEstimate, readRide } from './answers';
import { type Booking, type Rides } from './rides';

export interface HttpRidesOptions {
  /** Base of `/rides` and `/fares`. https, or a loopback address. */
  readonly serviceUrl: string;
  /** For each call. @default 1100 */
  readonly timeLimitMs?: number;
}

export class ServiceUrlError extends Error {
  constructor(found: string, why: string) {
    super(`SERVICE_URL is ${JSON.stringify(found)}: ${why}.`);
    this.name = 'ServiceUrlError';
  }
}

/** The service over HTTP, with the customer's own token. What it answers is checked field by field. */
export function httpRides({ serviceUrl, timeLimitMs = 1_100 }: HttpRidesOptions): Rides {
  assertCallable(serviceUrl);
  const ask = async (
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
    demonstration: false,

    async book({ destination, idempotencyKey }, token) {
      const headers = { ...bearer(token), 'idempotency-key': idempotencyKey };
      return bookingOf(await ask('/rides', { method: 'POST', headers, body: { destination } }));
    },

    async current(token) {
      const answer = await ask('/rides/current', { headers: bearer(token) });
      if (answer instanceof HttpError) return unavailable(answer.failure);
      if (answer.status === 401) return { outcome: 'unauthorized' };
      if (answer.status === 404) return { outcome: 'none' };
      if (answer.status !== 200) return unavailable('status');
      const ride = readRide(answer.body);
      return ride ? { outcome: 'riding', ride } : unavailable('garbage');
    },

    async fare(destination) {
      const answer = await ask('/fares', {}, { destination });
      if (answer instanceof HttpError) return unavailable(answer.failure);
      if (answer.status !== 200) return unavailable('status');
      const estimate = readEstimate(answer.body);
      return estimate ? { outcome: 'estimated', ...estimate } : unavailable('garbage');
    },
  };
}

function assertCallable(serviceUrl: string): void {
  if (!URL.canParse(serviceUrl)) {
    throw new ServiceUrlError(serviceUrl, 'give the address of the service, like https://…');
  }
  const { search, hash } = new URL(serviceUrl);
  const unsafe = whyNotSafe(new URL(serviceUrl));
  if (unsafe !== undefined) throw new ServiceUrlError(serviceUrl, unsafe);
  if (search + hash !== '') throw new ServiceUrlError(serviceUrl, 'leave out the query');
}

/** Statuses by which a server says that it may have begun: its work, or a gateway's patience, broke. */
const MAYBE_DONE = new Set([500, 502, 504]);

function bookingOf(answer: JsonAnswer | HttpError): Booking {
  if (answer instanceof HttpError) {
    const { failure: reason, maybeReceived } = answer;
    const redirected = reason === 'status';
    return maybeReceived && !redirected ? { outcome: 'maybeBooked', reason } : unavailable(reason);
  }
  if (answer.status === 401) return { outcome: 'unauthorized' };
  if (MAYBE_DONE.has(answer.status)) return { outcome: 'maybeBooked', reason: 'status' };
  if (answer.status !== 200 && answer.status !== 201) return unavailable('status');
  const ride = readBookedRide(answer.body);
  return ride ? { outcome: 'booked', ride } : { outcome: 'maybeBooked', reason: 'garbage' };
}

const unavailable = (reason: HttpError['failure']) => ({ outcome: 'unavailable', reason }) as const;
