import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { dynaliteTable } from '../../../support/table';
import { CLIENT_ID } from '../../../support/tokens';
import { faultyServer, type Answer, type FaultyServerOptions } from './faulty-server';
import type { VirtualTime } from './virtual-time';

/**
 * The skill's time limit for each service, in milliseconds. Their sum may exceed the limit of a turn, because
 * no turn waits for all four services in sequence.
 */
export const TIME_LIMITS_MS = { table: 900, tokeninfo: 900, profile: 700, service: 1_100 } as const;
export type Service = keyof typeof TIME_LIMITS_MS;
export const SERVICES = Object.keys(TIME_LIMITS_MS) as Service[];

export const FAULT_TARGETS = [...SERVICES, 'all of them'] as const;
export type FaultTarget = (typeof FAULT_TARGETS)[number];

export type Services = Awaited<ReturnType<typeof startServices>>;

export async function startServices(time: VirtualTime) {
  const table = await dynaliteTable();
  const startServer = (
    name: Service,
    serve: FaultyServerOptions['serve'],
    throttling = json(429, { error: 'Throttled' }),
  ) => faultyServer({ serve, limitMs: TIME_LIMITS_MS[name], throttling, time });
  const servers = {
    table: await startServer(
      'table',
      forwardTo(table.url),
      json(400, {
        __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
      }),
    ),
    tokeninfo: await startServer('tokeninfo', async () =>
      json(200, { aud: CLIENT_ID, user_id: 'amzn1.account.CUSTOMER', exp: 3_000, iss: 'amazon' }),
    ),
    profile: await startServer('profile', async () => json(200, 'Annie Smith')),
    service: await startServer('service', rideService),
  };
  return {
    servers,
    tableName: table.tableName,
    async close() {
      await Promise.all(Object.values(servers).map((server) => server.close()));
      await table.close();
    },
  };
}

const json = (status: number, body: unknown): Answer => ({ status, body: JSON.stringify(body) });

const rideService: FaultyServerOptions['serve'] = async ({ method, path, body }) => {
  const fare = { amount: 23.5, currency: 'USD' };
  if (path.startsWith('/fares')) return json(200, { destination: 'the airport', fare });
  const ride = { rideId: 'ride-1', destination: 'the airport', etaMinutes: 4 };
  return method === 'POST' && body !== '' ? json(201, { ...ride, fare }) : json(200, ride);
};

const forwardTo =
  (url: string): FaultyServerOptions['serve'] =>
  async ({ method, path, headers, body }) => {
    const forwarded = request(url + path, { method, headers }).end(body);
    const [answer] = (await once(forwarded, 'response')) as [IncomingMessage];
    return { status: answer.statusCode!, body: await text(answer) };
  };
