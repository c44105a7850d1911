import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Received } from '../../../support/http-server';
import type { VirtualTime } from './virtual-time';

export const FAULTS = [
  'refused',
  'never answers',
  'answers just in time',
  'answers after the limit',
  'fails with 500',
  'fails with 503',
  'throttled',
  'answers with HTML',
  'breaks off in the middle',
  'answers with megabytes',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface FaultyServerOptions {
  serve(request: Received): Promise<Answer>;
  /** How long the skill waits for this server. */
  readonly limitMs: number;
  readonly throttling: Answer;
  readonly time: VirtualTime;
}

/** Some faults change only the response: the server still executes the request. */
export async function faultyServer(options: FaultyServerOptions) {
  let fault: Fault | undefined;
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    void text(request).then((body) =>
      respond({ method, path, headers, body }, response, fault, options),
    );
  });
  const listen = (port: number) => once(server.listen(port, '127.0.0.1'), 'listening');
  const close = async () => {
    server.closeAllConnections();
    if (server.listening) await once(server.close(), 'close');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  let refusal: Awaited<ReturnType<typeof refuse>> | undefined;

  return {
    url: `http://127.0.0.1:${port}`,
    /** `undefined` ends the fault. */
    async fail(next?: Fault): Promise<void> {
      fault = next;
      if (next === 'refused') {
        await close();
        refusal ??= await refuse(port);
      } else if (refusal) {
        await refusal.end();
        refusal = undefined;
        await listen(port);
      }
      server.closeAllConnections();
      // The skill must notice the closed connections, so that it opens new ones.
      for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
    },
    async close() {
      await refusal?.end();
      await close();
    },
  };
}

/** A client socket occupies the port, so that no other server gets it. */
async function refuse(port: number) {
  let accepted: Socket | undefined;
  const peer = createServer().listen(0, '127.0.0.1');
  peer.on('connection', (socket) => (accepted = socket));
  await once(peer, 'listening');
  const occupant = connect({
    port: (peer.address() as AddressInfo).port,
    host: '127.0.0.1',
    localPort: port,
  });
  await once(occupant, 'connect');
  return {
    async end() {
      occupant.resetAndDestroy();
      accepted?.destroy();
      await once(occupant, 'close');
      await once(peer.close(), 'close');
    },
  };
}

async function respond(
  request: Received,
  response: ServerResponse,
  fault: Fault | undefined,
  { serve, limitMs, throttling, time }: FaultyServerOptions,
): Promise<void> {
  const write = ({ status, body }: Answer) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
  const delay = async (ms?: number) => {
    const answer = await serve(request);
    const endDelay = time.delayRequest();
    response.on('close', endDelay);
    if (ms === undefined) return;
    setTimeout(() => {
      endDelay();
      write(answer);
    }, ms);
  };
  switch (fault) {
    case undefined:
      return write(await serve(request));
    case 'refused':
      return void response.destroy();
    case 'never answers':
      return delay();
    case 'answers just in time':
      return delay(limitMs - 20);
    case 'answers after the limit':
      return delay(limitMs + 500);
    case 'fails with 500':
      return write({ status: 500, body: '{"error":"ServerError"}' });
    case 'fails with 503':
      return write({ status: 503, body: 'Service Unavailable' });
    case 'throttled':
      return write(throttling);
    case 'answers with HTML':
      return write({ status: 200, body: '<html>it works</html>' });
    case 'answers with megabytes':
      return write({ status: 200, body: 'x'.repeat(2_000_000) });
    case 'breaks off in the middle': {
      const { status, body } = await serve(request);
      response.writeHead(status, { 'content-length': String(body.length + 100) });
      response.write(body.slice(0, -1), () => response.destroy());
    }
  }
}
