import { type Context } from 'hono';
import {
  bodyJson,
  type Env,
  type FaultResponses,
  listen,
  type ListeningServer,
  serviceApp,
  type ServerOptions,
} from '../http';
import { verifyCustomer } from './verify-customer';
import { type BookedRide, type Destination, fareTo, Rides } from './rides';

/** The Ride Hailer service, whose customers sign in with Amazon. */
export interface RideService extends ListeningServer {
  /** All rides, oldest first. */
  readonly rides: readonly BookedRide[];
}

export interface RideServiceOptions extends ServerOptions {
  /** LWA's address, without `/auth/o2/tokeninfo`. */
  readonly lwaUrl: string;
  /** Access tokens of other LWA clients are rejected. */
  readonly clientId: string;
}

const MAX_BODY_BYTES = 64 * 1024;
const MAX_DESTINATION_LENGTH = 200;

const FAULTS: FaultResponses = {
  500: () => ({ status: 500, body: { error: 'server_error' } }),
  throttled: () => ({
    status: 429,
    body: { error: 'too_many_requests' },
    headers: { 'retry-after': '1' },
  }),
};

/** Rejects with a `PortError`. */
export async function startRideService(options: RideServiceOptions): Promise<RideService> {
  const { clock, clientId, faults, lwaUrl, port, record } = options;
  const rides = new Rides(clock);

  const withCustomer = async (
    c: Context<Env>,
    respond: (userId: string) => Response,
  ): Promise<Response> => {
    const customer = await verifyCustomer(c.req.header('authorization'), lwaUrl, clientId, record);
    if (customer === 'unavailable') return c.json({ error: 'temporarily_unavailable' }, 503);
    if (customer !== 'invalid') return respond(customer.userId);
    const challenge = 'Bearer error="invalid_token"';
    return c.json({ error: 'invalid_token' }, 401, { 'www-authenticate': challenge });
  };

  const app = serviceApp(options, {
    name: 'service',
    maxBodyBytes: MAX_BODY_BYTES,
    faults: FAULTS,
    rejectTooLarge: (c) => c.json({ error: 'payload_too_large' }, 413),
  })
    .post('/rides', (c) =>
      withCustomer(c, (userId) => {
        const requested = readDestination(c);
        const key = c.req.header('idempotency-key');
        if (requested === undefined) return c.json({ error: 'destination_required' }, 400);
        if (!key) return c.json({ error: 'idempotency_key_required' }, 400);
        const { ride, isNew } = rides.book(userId, key, requested);
        const { rideId, destination, etaMinutes, fare } = ride;
        return c.json({ rideId, destination, etaMinutes, fare }, isNew ? 201 : 200);
      }),
    )
    .get('/rides/current', (c) =>
      withCustomer(c, (userId) => {
        const ride = rides.current(userId);
        if (!ride) return c.json({ error: 'no_ride' }, 404);
        const { rideId, destination, etaMinutes } = ride;
        return c.json({ rideId, destination, etaMinutes });
      }),
    )
    .get('/fares', (c) => {
      const destination = c.req.query('destination')?.trim();
      if (!destination) return c.json({ error: 'destination_required' }, 400);
      return c.json({ destination, fare: fareTo(destination) });
    })
    .notFound((c) => c.json({ error: 'not_found' }, 404));

  const listening = await listen(app, { port, fault: { name: 'service', faults } });
  return { ...listening, rides: rides.all() };
}

function readDestination(c: Context<Env>): Destination | undefined {
  const { destination, destinationId: id } = (bodyJson(c) ?? {}) as Record<string, unknown>;
  if (typeof destination !== 'string') return undefined;
  const name = destination.trim();
  if (name === '' || name.length > MAX_DESTINATION_LENGTH) return undefined;
  return typeof id === 'string' ? { name, id } : { name };
}
