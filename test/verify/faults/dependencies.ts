import { request } from 'node:http';
import { dynaliteTable, type Table } from '../../support/table';
import { CLIENT_ID } from '../../support/test-skill';
import { type InTransit } from './in-transit';
import { LIMITS, type Dependency } from './faults';
import { faultyServer, type Answer, type FaultyServer, type Serve } from './faulty-server';

export interface Dependencies {
  readonly servers: Readonly<Record<Dependency, FaultyServer>>;
  readonly table: Table;
  close(): Promise<void>;
}

const json = (status: number, body: unknown): Answer => ({ status, body: JSON.stringify(body) });
const TOO_MANY = json(429, { error: 'Throttled' });
const EXCEEDED = json(400, {
  __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
});

/** Everything that the skill calls, on loopback, each able to fail. The table is a real engine. */
export async function startDependencies(transit: InTransit): Promise<Dependencies> {
  const table = await dynaliteTable();
  const server = (name: Dependency, serve: Serve, throttling = TOO_MANY) =>
    faultyServer({ serve, limitMs: LIMITS[name], throttling, transit });
  const servers = {
    table: await server('table', forwardTo(table.url), EXCEEDED),
    tokeninfo: await server('tokeninfo', tokenInfo),
    profile: await server('profile', async () => json(200, 'Annie Smith')),
    service: await server('service', rideService()),
  };
  return {
    servers,
    table,
    async close() {
      await Promise.all(Object.values(servers).map((server) => server.close()));
      await table.close();
    },
  };
}

const tokenInfo: Serve = async () =>
  json(200, { aud: CLIENT_ID, user_id: 'amzn1.account.CUSTOMER', exp: 3_000, iss: 'amazon' });

function rideService(): Serve {
  return async ({ method, path, body }) => {
    const fare = { amount: 23.5, currency: 'USD' };
    if (path.startsWith('/fares')) return json(200, { destination: 'the airport', fare });
    const ride = { rideId: 'ride-1', destination: 'the airport', etaMinutes: 4 };
    return method === 'POST' && body !== '' ? json(201, { ...ride, fare }) : json(200, ride);
  };
}

const forwardTo =
  (url: string): Serve =>
  ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const forwarded = request(url + path, { method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: answer.statusCode ?? 0, body: text });
        });
      });
      forwarded.on('error', reject);
      forwarded.end(body);
    });
