import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, type Server as NetServer } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Received {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface HttpServer {
  readonly url: string;
  readonly server: Server;
  readonly received: Received[];
  close(): Promise<void>;
}

/** `count` is the number of requests so far, including `received`. */
export type Respond = (response: ServerResponse, received: Received, count: number) => void;

export async function startHttpServer(respond: Respond): Promise<HttpServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    text(request).then(
      (body) => {
        const count = received.push({ method, path, headers, body });
        respond(response, received.at(-1)!, count);
      },
      () => undefined, // the client closed the connection before the end of its body
    );
  });
  return { url: await listen(server), server, received, close: () => close(server) };
}

export const listen = (server: NetServer): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

export const json =
  (status: number, body: unknown): Respond =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
