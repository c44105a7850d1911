import { networkInterfaces } from 'node:os';
import { createServer } from 'node:net';
import { useInspectors } from '../../support/served-inspectors';
import { Tab } from '../../support/tab';

const inspectors = useInspectors();

const actionRequest = (headers: Readonly<Record<string, string>>) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: '{"say":"open ride hailer"}',
});

describe('requests of other sites and machines', () => {
  it.each([
    ['another name for this machine', 'rebound.example.com'],
    ['another name, with the port', 'rebound.example.com:PORT'],
    ['a name that begins with the address', '127.0.0.1.example.com:PORT'],
    ['another port', '127.0.0.1:1'],
    ['no port', '127.0.0.1'],
  ])('are rejected with a foreign Host header: %s', async (_, host) => {
    const { inspector, skill } = await inspectors.serve();
    const headers = { host: host.replace('PORT', new URL(inspector.url).port) };
    for (const path of ['/', '/events', '/conversation.json']) {
      const { status, error } = await Tab.send(inspector.url + path, { headers });
      expect({ status, error }).toEqual({
        status: 403,
        error: 'The inspector is only available on this machine: open it on 127.0.0.1.',
      });
    }
    expect((await Tab.send(`${inspector.url}/do/step`, actionRequest(headers))).status).toBe(403);
    expect(skill.envelopes).toEqual([]);
  });

  it.each(['https://example.com', 'http://127.0.0.1:1', 'http://localhost', 'null', ''])(
    'are rejected with a foreign Origin header: %j',
    async (origin) => {
      const { inspector, skill } = await inspectors.serve();
      for (const method of ['POST', 'OPTIONS']) {
        const request = { ...actionRequest({ origin }), method };
        const { status, error, headers } = await Tab.send(`${inspector.url}/do/step`, request);
        expect({ status, error }).toEqual({
          status: 403,
          error: 'Other sites have no access to the simulator.',
        });
        expect(headers).not.toHaveProperty('access-control-allow-origin');
      }
      expect((await Tab.send(`${inspector.url}/events`, { headers: { origin } })).status).toBe(403);
      expect(skill.envelopes).toEqual([]);
    },
  );

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'are rejected with a content type that a form can send: %j',
    async (type) => {
      const { inspector, skill } = await inspectors.serve();
      const request = actionRequest({ 'content-type': type });
      const { status, error } = await Tab.send(`${inspector.url}/do/step`, request);
      expect({ status, error }).toEqual({
        status: 415,
        error: 'An action has to be sent as application/json.',
      });
      expect(skill.envelopes).toEqual([]);
    },
  );

  it('are impossible from another machine, since the server listens on loopback only', async () => {
    const { inspector } = await inspectors.serve();
    const { port } = new URL(inspector.url);
    const others = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address);
    for (const host of others) expect(await isFree(host, Number(port))).toBe(true);
  });
});

it.each(['127.0.0.1', 'localhost'])('the inspector accepts the host name %s', async (name) => {
  const { inspector } = await inspectors.serve();
  const host = `${name}:${new URL(inspector.url).port}`;
  const headers = { host, origin: `http://${host}` };
  const { status } = await Tab.send(`${inspector.url}/do/step`, actionRequest(headers));
  expect(status).toBe(200);
});

it('the inspector sends security headers with every response, rejections included', async () => {
  const { inspector } = await inspectors.serve();
  const all = [
    await Tab.send(`${inspector.url}/protocol`),
    await Tab.send(`${inspector.url}/conversation.json`),
    await Tab.send(`${inspector.url}/nothing`),
    await Tab.send(`${inspector.url}/`, { headers: { host: 'example.com' } }),
    await Tab.act(inspector.url, 'nothing'),
  ];
  expect(all.map(({ status }) => status)).toEqual([200, 200, 404, 403, 404]);
  for (const { headers } of all) {
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  }
});

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
