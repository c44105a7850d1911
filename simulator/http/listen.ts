import { type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { type Hono } from 'hono';
import { type FaultName, type Faults } from '../faults';
import { type Env } from './env';
import { type Listening } from './options';

const HOST = '127.0.0.1';

export class PortError extends Error {
  constructor(port: number, code: string | undefined) {
    const why =
      code === 'EADDRINUSE'
        ? 'is in use: choose another, or 0 for one that is free'
        : code === 'EACCES'
          ? 'needs rights that this user has not: choose one above 1023, or 0 for one that is free'
          : `can not be listened on (${code ?? 'unknown reason'}): choose another`;
    super(`Port ${port} ${why}.`);
    this.name = 'PortError';
  }
}

export interface ListenOptions {
  /** @default 0, any that is free */
  readonly port?: number | undefined;
  /** While this one is `refused`, the port is closed for real, and nobody else's connection is accepted. */
  readonly fault?: { readonly name: FaultName; readonly faults: Faults };
}

/** Serves an app on loopback. Rejects with a {@link PortError}. */
export async function listen(
  app: Hono<Env>,
  { port: wanted = 0, fault }: ListenOptions = {},
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    overrideGlobalObjects: false,
  }) as Server;
  await open(server, wanted);
  const { port } = server.address() as AddressInfo;
  const isRefused = () => fault?.faults.get(fault.name) === 'refused';
  let closed = false;

  const follow = () => {
    if (closed || isRefused() !== server.listening) return;
    if (server.listening) shut(server);
    else reopen(server, port, () => !closed && !isRefused());
  };
  const unsubscribe = fault?.faults.subscribe(follow);
  follow();

  return {
    url: `http://${HOST}:${port}`,
    port,
    close: async () => {
      closed = true;
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

const AGAIN_MS = 20;

/** Somebody may have taken the port meanwhile: it is asked for until it is free, or not wanted any more. */
function reopen(server: Server, port: number, wanted: () => boolean): void {
  open(server, port).catch(() => {
    setTimeout(() => {
      if (wanted() && !server.listening) reopen(server, port, wanted);
    }, AGAIN_MS).unref();
  });
}
