import { createServer } from 'node:http';
import { listen } from '../../../support/loopback';

export const GOOD_TOKEN = 'Atza|good';

/** A fake LWA with the tokeninfo endpoint, which accepts one token. */
export async function startFakeLwa(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://lwa');
    const good = searchParams.get('access_token') === GOOD_TOKEN;
    response.writeHead(good ? 200 : 400, { 'content-type': 'application/json' });
    response.end(JSON.stringify(good ? { aud: 'developer' } : { error: 'invalid_token' }));
  });
  return {
    url: await listen(server),
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
