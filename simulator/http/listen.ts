import { type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { type Hono } from 'hono';
import { type FaultName, type Faults } from '../faults';
import { type Env } from './env';
import { PortError } from './errors';
import { type ListeningServer } from './server-options';

const HOST = '127.0.0.1';

export interface ListenOptions {
  /** @default 0, any free port */
  readonly port?: number | undefined;
  /** While this fault is `refused`, the port is closed. @default never closed */
  readonly fault?: { readonly name: FaultName; readonly faults: Faults };
}

/** Listens on loopback. Rejects with a {@link PortError}. */
export async function listen(
  app: Hono<Env>,
  { port: requestedPort = 0, fault }: ListenOptions = {},
): Promise<ListeningServer> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    overrideGlobalObjects: false,
  }) as Server;
  await open(server, requestedPort);
  const { port } = server.address() as AddressInfo;
  let isClosed = false;
  const mustListen = () => !isClosed && fault?.faults.get(fault.name) !== 'refused';

  const openOrShut = () => {
    if (server.listening === mustListen()) return;
    if (server.listening) shut(server);
    else reopen(server, port, mustListen);
  };
  const unsubscribe = fault?.faults.subscribe(openOrShut);
  openOrShut();

  return {
    url: `http://${HOST}:${port}`,
    port,
    close: async () => {
      isClosed = true;
      unsubscribe?.();
      shut(server);
    },
  };
}

function open(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(new PortError(port, error.code));
    server.once('error', fail);
    server.listen(port, HOST, () => {
      server.off('error', fail);
      resolve();
    });
  });
}

function shut(server: Server): void {
  if (server.listening) server.close();
  server.closeAllConnections();
}

const RETRY_MS = 20;

/** Retries while another process has the port. */
function reopen(server: Server, port: number, isNeeded: () => boolean): void {
  open(server, port).catch(() => {
    setTimeout(() => {
      if (isNeeded() && !server.listening) reopen(server, port, isNeeded);
    }, RETRY_MS).unref();
  });
}
