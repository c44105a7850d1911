import { type ServerResponse } from 'node:http';
import { type HttpServer, json, type Respond, startHttpServer } from '../support/http-server';

export interface LoopbackServer extends HttpServer {
  answer: Respond;
}

/** {@link expireTimeLimit} finds the call's time limit among these timers. */
let timers: jest.SpiedFunction<typeof setTimeout>;

export async function loopbackServer(answer: Respond = json(200, {})): Promise<LoopbackServer> {
  timers = jest.spyOn(globalThis, 'setTimeout');
  const server = await startHttpServer((...request) => loopback.answer(...request));
  const loopback: LoopbackServer = {
    ...server,
    answer,
    close: () => {
      timers.mockRestore();
      return server.close();
    },
  };
  return loopback;
}

/** Port 1 is reserved: no server listens on it. */
export const REFUSING_URL = 'http://127.0.0.1:1';

export const text =
  (status: number, body: string): Respond =>
  (response) => {
    response.writeHead(status).end(body);
  };

/** `failure`: the error code for a caller that needs a JSON object. */
export const FAULTS = {
  'never answers': { answer: expireTimeLimit, failure: 'timeout' },
  'sends byte by byte': { answer: dribble, failure: 'timeout' },
  'breaks off before the first byte': {
    answer: (response) => response.socket?.destroy(),
    failure: 'connection',
  },
  'breaks off in the middle': {
    answer: (response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"aud":', () => response.socket?.destroy());
    },
    failure: 'unreadable',
  },
  'sends a huge answer': { answer: json(200, { aud: 'x'.repeat(200_000) }), failure: 'unreadable' },
  'sends no JSON': { answer: text(200, '<html>Atza|secret</html>'), failure: 'unreadable' },
  'sends nothing': { answer: text(200, ''), failure: 'unreadable' },
  'sends a list': { answer: json(200, ['aud', 'user_id']), failure: 'unreadable' },
  'sends null': { answer: json(200, null), failure: 'unreadable' },
  'does not speak HTTP': {
    answer: (response) => response.socket?.end('SSH-2.0-OpenSSH_9.9\r\n'),
    failure: 'unreadable',
  },
  'redirects elsewhere': {
    answer: (response) => {
      response.writeHead(302, { location: 'https://example.com/tokeninfo' }).end();
    },
    failure: 'status',
  },
  'fails with 500': { answer: json(500, { error: 'ServerError' }), failure: 'status' },
  throttles: { answer: text(429, 'slow down'), failure: 'status' },
} as const satisfies Record<string, { answer: Respond; failure: string }>;

/** No test waits for it: see {@link expireTimeLimit}. */
export const TIME_LIMIT_MS = 4_000;

/** Runs the callback of the time limit, so that no test waits for it. */
function expireTimeLimit(): void {
  // The timer's delay is the rest of the limit, so it can be shorter than the limit.
  const isTimeLimit = (ms = 0) => ms <= TIME_LIMIT_MS && ms > TIME_LIMIT_MS / 2;
  const [expire] = timers.mock.calls.findLast(([, ms]) => isTimeLimit(ms))!;
  expire();
}

/** The connection is never idle, and the answer never ends. */
function dribble(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  let sent = 0;
  const drip = setInterval(() => {
    response.write(' ');
    sent += 1;
    if (sent === 3) expireTimeLimit();
  }, 1);
  response.on('close', () => clearInterval(drip));
}
