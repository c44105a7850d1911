import { Hono } from 'hono';
import { type FaultName, Faults } from '../../../simulator/faults';
import { call, type Env, listen, NoAnswerError } from '../../../simulator/http';
import { startServers, type Servers } from '../../../simulator/servers';
import { Bench } from './bench';

const bench = new Bench();
let servers: Servers;

beforeAll(async () => {
  servers = await startServers({
    ...bench,
    client: { name: 'Ride Hailer' },
    read: () => ({ person: {}, granted: new Set(), deviceId: 'a device' }),
  });
});
afterEach(() => bench.end());
afterAll(() => servers.close());

const get = (name: FaultName, timeLimitMs = 2_000) => {
  const { url } = servers[name];
  return name === 'table'
    ? call(`${url}/`, {
        method: 'POST',
        from: 'skill',
        body: {},
        headers: { 'x-amz-target': 'DynamoDB_20120810.UpdateItem' },
        timeLimitMs,
      })
    : call(`${url}/anything`, { from: 'skill', timeLimitMs });
};

describe.each(['lwa', 'table', 'profile', 'service'] as const)('%s', (name) => {
  it('refuses connections, and takes them again at the same address', async () => {
    bench.faults.set(name, 'refused');
    await expect(get(name)).rejects.toThrow('ECONNREFUSED');
    expect(bench.wire()).toEqual([]);
    bench.faults.set(name, null);
    expect((await get(name)).status).toBeGreaterThanOrEqual(400);
  });

  it('never answers', async () => {
    bench.faults.set(name, 'timeout');
    await expect(get(name, 50)).rejects.toThrow(NoAnswerError);
    const [asked, answer] = bench.messages;
    expect(asked).toMatchObject({ from: 'skill', to: name });
    expect(answer).toMatchObject({
      from: name,
      to: 'skill',
      name: 'no answer',
      fault: `${name}=timeout`,
    });
  });

  it('fails by itself', async () => {
    bench.faults.set(name, '500');
    expect((await get(name)).status).toBe(500);
    expect(bench.messages).toHaveLength(2);
    expect(bench.messages[0]).not.toHaveProperty('fault');
    expect(bench.messages[1]).toHaveProperty('fault', `${name}=500`);
  });

  it('has too much to do', async () => {
    bench.faults.set(name, 'throttled');
    const { status, json } = await get(name);
    expect(status).toBe(name === 'table' ? 400 : 429);
    expect(JSON.stringify(json)).toMatch(/thrott|too.?many/i);
  });

  it('answers what nobody can read', async () => {
    bench.faults.set(name, 'garbage');
    const { status, json } = await get(name);
    expect([status, json]).toEqual([200, undefined]);
    expect(bench.messages[1]).toHaveProperty('fault', `${name}=garbage`);
  });
});

it('a port that is taken is named, with the way out', async () => {
  const { port } = new URL(servers.lwa.url);
  await expect(listen(new Hono(), { port: Number(port) })).rejects.toThrow(
    `Port ${port} is in use: choose another, or 0 for one that is free.`,
  );
});

it('a server that is refused from the start opens when that is mended', async () => {
  const faults = new Faults({ lwa: 'refused' });
  const app = new Hono<Env>().get('/', (c) => c.text('here'));
  const server = await bench.run(listen(app, { fault: { name: 'lwa', faults } }));
  await expect(call(server.url, { from: 'skill' })).rejects.toThrow('ECONNREFUSED');
  faults.set('lwa', null);
  expect((await call(server.url, { from: 'skill' })).text).toBe('here');
});
