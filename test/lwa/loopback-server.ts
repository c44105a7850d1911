import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, type Server } from 'node:net';

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What a server does with a request. */
export type Answering = (response: ServerResponse, received: Received, count: number) => void;

export interface LoopbackServer {
  readonly url: string;
  readonly received: Received[];
  answer: Answering;
  close(): Promise<void>;
}

/** A real HTTP server on 127.0.0.1 that keeps what it received and answers as it is told. */
export async function loopbackServer(answer: Answering = json(200, {})): Promise<LoopbackServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const entry = { method, url, headers, body: Buffer.concat(chunks).toString() };
      received.push(entry);
      handle.answer(response, entry, received.length);
    });
  });
  const handle: LoopbackServer = {
    url: await listen(server),
    received,
    answer,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return handle;
}

export const listen = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });

/** An address of loopback where nobody listens. */
export async function nobodysUrl(): Promise<string> {
  const server = await loopbackServer();
  await server.close();
  return server.url;
}

export const json =
  (status: number, body: unknown): Answering =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

export const text =
  (status: number, body: string): Answering =>
  (response) => {
    response.writeHead(status).end(body);
  };

/** Every way in which an answer can go wrong, with the failure that a caller must see. */
export const FAULTS = {
  'never answers': { answer: () => undefined, failure: 'timeout' },
  dribbles: { answer: dribble, failure: 'timeout' },
  'breaks off before the answer': {
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
  'is huge': { answer: json(200, { aud: 'x'.repeat(200_000) }), failure: 'unreadable' },
  'is no JSON': { answer: text(200, '<html>Atza|secret</html>'), failure: 'unreadable' },
  'is empty': { answer: text(200, ''), failure: 'unreadable' },
  'is a list': { answer: json(200, ['aud', 'user_id']), failure: 'unreadable' },
  'is null': { answer: json(200, null), failure: 'unreadable' },
  'is not HTTP': {
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
  'is throttled': { answer: text(429, 'slow down'), failure: 'status' },
} as const satisfies Record<string, { answer: Answering; failure: string }>;

/** How long to wait for an answer with such a fault: a busy machine is no time-out where none is meant. */
export const patienceMs = ({ failure }: { readonly failure: string }): number =>
  failure === 'timeout' ? 80 : PATIENT_MS;

export const PATIENT_MS = 4_000;

/** One byte at a time: always alive, never done. */
function dribble(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const drip = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(drip));
}
