import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fault } from './faults';
import { type InTransit } from './in-transit';

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Serve = (asked: Asked) => Promise<Answer>;

export interface FaultyServer {
  readonly url: string;
  /** From now on every call fails this way; null, and it is well again. */
  fail(fault: Fault | null): Promise<void>;
  close(): Promise<void>;
}

interface Means {
  readonly serve: Serve;
  /** What the skill gives it. */
  readonly limitMs: number;
  readonly throttling: Answer;
  readonly transit: InTransit;
}

const HUGE_BYTES = 2_000_000;

/** A server on loopback that fails as it is told. What it was asked is done all the same, where it could be. */
export async function faultyServer(means: Means): Promise<FaultyServer> {
  let fault: Fault | null = null;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const asked = { method, path, headers, body: Buffer.concat(chunks).toString() };
      void respond(asked, response, fault, means);
    });
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async fail(next) {
      if ((next === 'refused') !== (fault === 'refused')) {
        if (next === 'refused') await close();
        else await listen(port);
      }
      server.closeAllConnections();
      // So that the skill sees them closed, and begins with a connection of its own.
      for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
      fault = next;
    },
    close: async () => (fault === 'refused' ? undefined : close()),
  };
}

async function respond(
  asked: Asked,
  response: ServerResponse,
  fault: Fault | null,
  { serve, limitMs, throttling, transit }: Means,
): Promise<void> {
  const write = ({ status, body, headers }: Answer) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  switch (fault) {
    case null:
      return void write(await serve(asked));
    case 'refused':
      return void response.destroy();
    case 'never answers':
      await serve(asked);
      return void response.on('close', transit.hold());
    case 'answers just in time':
    case 'answers after the limit': {
      const answer = await serve(asked);
      const release = transit.hold();
      response.on('close', release);
      return void setTimeout(
        () => {
          release();
          write(answer);
        },
        limitMs + (fault.endsWith('limit') ? 500 : -20),
      );
    }
    case 'fails with 500':
      return void write({ status: 500, body: '{"error":"ServerError"}' });
    case 'fails with 503':
      return void write({ status: 503, body: 'Service Unavailable' });
    case 'throttled':
      return void write(throttling);
    case 'answers garbage':
      return void write({ status: 200, body: '<html>it works</html>' });
    case 'answers hugely':
      return void write({ status: 200, body: 'x'.repeat(HUGE_BYTES) });
    case 'cut in the middle': {
      const { status, body } = await serve(asked);
      response.writeHead(status, { 'content-length': String(body.length + 100) });
      response.write(body.slice(0, -1), () => response.destroy());
    }
  }
}
