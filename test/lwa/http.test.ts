import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { Socket } from 'node:net';
import { HttpError, requestJson, type JsonRequest } from '../../lambda/lwa';
import { json, listen } from '../support/http-server';
import {
  FAULTS,
  loopbackServer,
  REFUSING_URL,
  text,
  TIME_LIMIT_MS,
  type LoopbackServer,
} from './loopback-server';

let server: LoopbackServer;
beforeEach(async () => {
  server = await loopbackServer();
});
afterEach(() => server.close());

const get = (path = '/', more: Partial<JsonRequest> = {}) =>
  requestJson({ method: 'GET', url: server.url + path, timeLimitMs: TIME_LIMIT_MS, ...more });

/** A self-signed key and certificate, which the package dynalite contains. */
const pem = (name: string) => readFileSync(require.resolve(`dynalite/ssl/${name}.pem`));

const failureOf = (call: Promise<unknown>): Promise<HttpError> =>
  call.then(
    () => Promise.reject(new Error('the call succeeded')),
    (error: unknown) => {
      if (error instanceof HttpError) return error;
      throw error;
    },
  );

describe('requestJson, when the exchange works,', () => {
  it('sends method, headers and body, and reads the answer', async () => {
    server.answer = json(201, { rideId: 'ride-1' });
    const answer = await get('/rides', {
      method: 'POST',
      headers: { authorization: 'Bearer t' },
      body: { destination: 'Zürich' },
    });
    expect(answer).toEqual({ status: 201, body: { rideId: 'ride-1' } });
    expect(server.received).toEqual([
      {
        method: 'POST',
        path: '/rides',
        body: '{"destination":"Zürich"}',
        headers: expect.objectContaining({
          authorization: 'Bearer t',
          'content-type': 'application/json',
          'content-length': '25',
        }),
      },
    ]);
  });

  it.each([
    [
      'an error with a body',
      json(404, { error: 'none' }),
      { status: 404, body: { error: 'none' } },
    ],
    ['an error without JSON', text(503, '<html>'), { status: 503, body: undefined }],
    ['a response without a body', text(204, ''), { status: 204, body: undefined }],
  ])('returns %s as an answer', async (_, answer, expected) => {
    server.answer = answer;
    await expect(get()).resolves.toEqual(expected);
  });
});

describe('requestJson, when the exchange fails,', () => {
  // `requestJson` returns these as answers.
  const answered = ['sends nothing', 'sends a list', 'sends null', 'fails with 500', 'throttles'];
  const thrown = Object.entries(FAULTS).filter(([name]) => !answered.includes(name));

  it.each(thrown)('throws when the server %s', async (_, fault) => {
    server.answer = fault.answer;
    const error = await failureOf(get('/x?access_token=secret'));
    expect(error.code).toBe(fault.failure);
    expect(error.maybeReceived).toBe(true);
    expect(JSON.stringify([error.message, String(error.cause)])).not.toContain('secret');
    expect(server.received).toHaveLength(1);
  });

  it.each([300, 301, 302, 303, 304, 307, 308, 399])(
    'follows no redirect with the status %i, neither to another server nor to the same',
    async (status) => {
      const other = await loopbackServer();
      for (const { url } of [other, server]) {
        server.answer = (response) => response.writeHead(status, { location: `${url}/x` }).end();
        expect(await failureOf(get())).toMatchObject({ code: 'status', maybeReceived: true });
      }
      await other.close();
      expect(other.received).toEqual([]);
      expect(server.received).toHaveLength(2);
    },
  );

  it('sets maybeReceived to false when the connection was never opened', async () => {
    const connect = jest.spyOn(Socket.prototype, 'connect').mockImplementation(function (
      this: Socket,
    ) {
      return Object.assign(this, { connecting: true });
    });
    const error = await failureOf(get('/', { timeLimitMs: 1, method: 'POST', body: {} }));
    connect.mockRestore();
    expect(error).toMatchObject({ code: 'timeout', maybeReceived: false });
  });

  it('sets maybeReceived to false when the connection was refused', async () => {
    const error = await failureOf(get('/', { url: REFUSING_URL }));
    expect(error).toMatchObject({ code: 'connection', maybeReceived: false });
  });

  it('sends nothing to a server with an untrusted certificate', async () => {
    const received: string[] = [];
    const tls = createServer({ key: pem('server-key'), cert: pem('server-crt') }, (request) => {
      received.push(request.url ?? '');
    });
    const url = (await listen(tls)).replace('http:', 'https:');
    const error = await failureOf(get('/', { url }));
    await new Promise((resolve) => tls.close(resolve));
    expect(error).toMatchObject({ code: 'connection', maybeReceived: false });
    expect(received).toEqual([]);
  });

  it.each([
    ['plain http to another machine', { url: 'http://api.amazon.com/' }],
    ['a host that only begins like loopback', { url: 'http://127.0.0.1.example.com/' }],
    ['another scheme', { url: 'file:///etc/passwd' }],
    ['credentials in the address', { url: 'https://user:word@api.amazon.com/' }],
    ['text that is not an address', { url: 'nowhere?token=secret' }],
    ['a header that holds a line break', { headers: { authorization: 'Bearer secret\r\nx: y' } }],
  ])('sends nothing for %s', async (_, request) => {
    const error = await failureOf(get('/', request));
    expect(error).toMatchObject({ code: 'connection', maybeReceived: false });
    expect(error.message).not.toMatch(/secret|word/);
    expect(server.received).toHaveLength(0);
  });
});

describe('a reused connection that the server has closed', () => {
  const dropSecond: LoopbackServer['answer'] = (response, _received, count) =>
    count === 2 ? response.socket?.destroy() : json(200, { count })(response, _received, count);

  it('is replaced by a new one for an idempotent request', async () => {
    server.answer = dropSecond;
    await get();
    await expect(get()).resolves.toEqual({ status: 200, body: { count: 3 } });
  });

  it('leaves the new connection only the rest of the time limit', async () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(0);
    const timers = jest.spyOn(globalThis, 'setTimeout');
    server.answer = (response, received, count) => {
      if (count === 2) now.mockReturnValue(60_000);
      if (count < 3) dropSecond(response, received, count);
    };
    await get();
    const error = await failureOf(get('/', { timeLimitMs: 60_000 }));
    const delays = timers.mock.calls.map(([, ms]) => ms);
    jest.restoreAllMocks();
    expect(error).toMatchObject({ code: 'timeout' });
    expect(delays).toContain(60_000);
    expect(delays.at(-1)).toBe(0);
  });

  it('is an error for a request that is not idempotent', async () => {
    server.answer = dropSecond;
    await get();
    const error = await failureOf(get('/', { method: 'POST', body: {} }));
    expect(error).toMatchObject({ code: 'connection', maybeReceived: true });
  });
});
