import { type ServerResponse } from 'node:http';
import { type HttpServer, json, type Respond, startHttpServer } from '../support/http-server';

export interface LoopbackServer extends HttpServer {
  /** Can be replaced. */
  answer: Respond;
}

/** Spy on the timers of the call under test: {@link expireTimeLimit} finds its time limit among them. */
let timers: jest.SpiedFunction<typeof setTimeout>;

/** An HTTP server whose answer a test can replace. */
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

/** An address that refuses connections: port 1 is reserved, so no server ever gets it. */
export const REFUSING_URL = 'http://127.0.0.1:1';

export const text =
  (status: number, body: string): Respond =>
  (response) => {
    response.writeHead(status).end(body);
  };

/** Ways in which a server can fail, with the failure for a caller that needs a JSON object. */
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

/** The time limit of calls under test. No test waits for it: see {@link expireTimeLimit}. */
export const TIME_LIMIT_MS = 4_000;

/** Sends no answer. Runs the callback of the call's time limit now, as if the time were over. */
function expireTimeLimit(): void {
  // It can be shorter than `TIME_LIMIT_MS`: a timer gets the rest of the limit, and a test may set a lower one.
  const isTimeLimit = (ms = 0) => ms <= TIME_LIMIT_MS && ms > TIME_LIMIT_MS / 2;
  const [expire] = timers.mock.calls.findLast(([, ms]) => isTimeLimit(ms))!;
  expire();
}

/** Sends one byte at a time and never ends, so that the connection is never idle. */
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
