import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, connect } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import { fromRoot } from '../../tools/paths';

/** Speaks TLS in front of a server on loopback that doesn't. */
export interface TlsFront {
  readonly url: string;
  close(): Promise<void>;
}

/** What a child needs in its environment to trust a certificate that dynalite brings, and that is long expired. */
export const TRUSTING = { NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' } as const;

export async function startTlsFront(behind: string): Promise<TlsFront> {
  const port = Number(new URL(behind).port);
  const open = new Set<TLSSocket>();
  const server = createServer({ key: pem('key'), cert: pem('crt') }, (socket) => {
    const inner = connect(port, '127.0.0.1');
    open.add(socket);
    socket.pipe(inner).pipe(socket);
    inner.on('error', () => socket.destroy());
    socket.on('error', () => inner.destroy());
    socket.on('close', () => {
      open.delete(socket);
      inner.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const { resolve } = createRequire(fromRoot('package.json'));
const pem = (part: string): Buffer => readFileSync(resolve(`dynalite/ssl/server-${part}.pem`));
