import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';

export const GOOD_TOKEN = 'Atza|good';

/** A fake LWA with the tokeninfo endpoint, which accepts one token. */
export async function startFakeLwa(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://lwa');
    const good = searchParams.get('access_token') === GOOD_TOKEN;
    response.writeHead(good ? 200 : 400, { 'content-type': 'application/json' });
    response.end(JSON.stringify(good ? { aud: 'developer' } : { error: 'invalid_token' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
