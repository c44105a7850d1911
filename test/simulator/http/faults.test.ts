import { Hono } from 'hono';
import { type FaultName, Faults } from '../../../simulator/faults';
import { call, type Env, listen } from '../../../simulator/http';
import { startServers, type Servers } from '../../../simulator/servers';
import { ServerHarness } from '../support/server-harness';

const harness = new ServerHarness();
let servers: Servers;

beforeAll(async () => {
  servers = await startServers({
    ...harness,
    client: { name: 'Ride Hailer' },
    readProfile: () => ({ person: {}, grantedPermissions: new Set(), deviceId: 'a device' }),
  });
});
afterEach(() => harness.close());
afterAll(() => servers.close());

const get = (name: FaultName) => {
  const { url } = servers[name];
  return name === 'table'
    ? call(`${url}/`, {
        method: 'POST',
        from: 'skill',
        body: {},
        headers: { 'x-amz-target': 'DynamoDB_20120810.UpdateItem' },
      })
    : call(`${url}/anything`, { from: 'skill' });
};

describe.each(['lwa', 'table', 'profile', 'service'] as const)(
  'an injected fault of %s',
  (name) => {
    it('`refused` closes the port, and ending it opens the same port again', async () => {
      harness.faults.set(name, 'refused');
      await expect(get(name)).rejects.toThrow('ECONNREFUSED');
      expect(harness.transcript()).toEqual([]);
      harness.faults.set(name, null);
      expect((await get(name)).status).toBeGreaterThanOrEqual(400);
    });

    it('`timeout` records the request and never responds', async () => {
      harness.faults.set(name, 'timeout');
      const abort = new AbortController();
      const response = fetch(`${servers[name].url}/`, { signal: abort.signal });
      await harness.untilRecorded(2);
      abort.abort();
      await expect(response).rejects.toThrow('abort');
      expect(harness.messages).toMatchObject([
        { from: 'skill', to: name },
        { from: name, to: 'skill', name: 'no answer', fault: `${name}=timeout` },
      ]);
    });

    it('`500` responds with an error of the server', async () => {
      harness.faults.set(name, '500');
      expect((await get(name)).status).toBe(500);
      expect(harness.messages).toHaveLength(2);
      expect(harness.messages[0]).not.toHaveProperty('fault');
      expect(harness.messages[1]).toHaveProperty('fault', `${name}=500`);
    });

    it('`throttled` responds with the throttling error of the service', async () => {
      harness.faults.set(name, 'throttled');
      const { status, json } = await get(name);
      expect(status).toBe(name === 'table' ? 400 : 429);
      expect(JSON.stringify(json)).toMatch(/thrott|too.?many/i);
    });

    it('`garbage` responds with 200 and malformed JSON', async () => {
      harness.faults.set(name, 'garbage');
      const { status, json } = await get(name);
      expect([status, json]).toEqual([200, undefined]);
      expect(harness.messages[1]).toHaveProperty('fault', `${name}=garbage`);
    });
  },
);

it('listen names a port in use and the remedy', async () => {
  const { port } = servers.lwa;
  await expect(listen(new Hono(), { port })).rejects.toThrow(
    `Port ${port} is in use: choose another, or 0 for any free port.`,
  );
});

it('listen with the fault `refused` opens the port when the fault ends', async () => {
  const faults = new Faults({ lwa: 'refused' });
  const app = new Hono<Env>().get('/', (c) => c.text('here'));
  const server = await harness.start(listen(app, { fault: { name: 'lwa', faults } }));
  await expect(call(server.url, { from: 'skill' })).rejects.toThrow('ECONNREFUSED');
  faults.set('lwa', null);
  expect((await call(server.url, { from: 'skill' })).text).toBe('here');
});
