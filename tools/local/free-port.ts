import { randomInt } from 'node:crypto';
import { Hono } from 'hono';
import { listen, PortError } from '../../simulator/http';

const MAX_ATTEMPTS = 100;

/**
 * A port below those that the kernel gives to servers that ask for any port, so that none of them takes it
 * before the caller listens.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const port = randomInt(20_000, 30_000);
    try {
      const probe = await listen(new Hono(), { port });
      await probe.close();
      return port;
    } catch (error) {
      if (!(error instanceof PortError) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}
