import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { Hono } from 'hono';
import {
  bodyText,
  listen,
  loopbackOnly,
  receiveBody,
  rejectLargeBody,
  type Env,
  type ListeningServer,
} from '../../../simulator/http';

const LIMIT = 1_000;

let server: ListeningServer;
beforeAll(async () => {
  const app = new Hono<Env>()
    .use(loopbackOnly())
    .use(receiveBody(LIMIT))
    .use(rejectLargeBody((c) => c.text('too large', 413)))
    .all('*', (c) => c.text(bodyText(c)));
  server = await listen(app);
});
afterAll(() => server.close());

async function send(
  chunks: readonly string[],
  headers: Readonly<Record<string, string | number>> = {},
  method = 'POST',
): Promise<{ status: number | undefined; text: string }> {
  const outgoing = request(server.url, { method, headers });
  // The server may close the connection before it has read a body that it rejects.
  outgoing.on('error', () => undefined);
  for (const chunk of chunks) outgoing.write(chunk);
  outgoing.end();
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  return { status: response.statusCode, text: await text(response) };
}

describe('a request body', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])(
    'is read without a Content-Length: %s',
    async (method) => {
      const chunked = { 'transfer-encoding': 'chunked' };
      expect(await send(['some ', 'text'], chunked, method)).toEqual({
        status: 200,
        text: 'some text',
      });
    },
  );

  it('is read with a Content-Length', async () => {
    expect(await send(['some text'], { 'content-length': 9 })).toEqual({
      status: 200,
      text: 'some text',
    });
  });

  it('can be absent', async () => {
    expect(await send([], {}, 'DELETE')).toEqual({ status: 200, text: '' });
  });

  it('can be as large as the limit', async () => {
    expect((await send(['x'.repeat(LIMIT)])).status).toBe(200);
  });

  it.each([
    ['with a Content-Length', { 'content-length': LIMIT + 1 }],
    ['without a Content-Length', { 'transfer-encoding': 'chunked' }],
  ])('is rejected with 413 if it is larger than the limit: %s', async (_title, headers) => {
    const response = await send(['x'.repeat(LIMIT), 'x'], headers);
    expect(response).toEqual({ status: 413, text: 'too large' });
  });
});

describe('a server on loopback', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]:80', '127.0.0.1:1'])(
    'accepts the host %s',
    async (host) => {
      expect((await send([], { host }, 'GET')).status).toBe(200);
    },
  );

  it.each(['rebound.example.com', '192.168.0.1', '127.0.0.1.example.com'])(
    'rejects the host %j',
    async (host) => {
      expect((await send([], { host }, 'GET')).status).toBe(403);
    },
  );

  const NAVIGATION = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  it.each([
    ['same-origin', { 'sec-fetch-mode': 'cors' }, 'GET', 200],
    ['same-site', { 'sec-fetch-mode': 'cors' }, 'GET', 200],
    ['none', NAVIGATION, 'GET', 200],
    ['cross-site', NAVIGATION, 'GET', 200],
    ['cross-site', NAVIGATION, 'POST', 403],
    ['cross-site', { ...NAVIGATION, 'sec-fetch-dest': 'iframe' }, 'GET', 403],
    ['cross-site', { 'sec-fetch-mode': 'no-cors' }, 'GET', 403],
    ['cross-site', { 'sec-fetch-mode': 'cors' }, 'POST', 403],
  ])(
    'responds to a %s request with the headers %j and the method %s: status %i',
    async (site, headers, method, status) => {
      const response = await send([], { 'sec-fetch-site': site, ...headers }, method);
      expect(response.status).toBe(status);
    },
  );
});
