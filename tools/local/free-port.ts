import { randomInt } from 'node:crypto';
import { Hono } from 'hono';
import { listen, PortError } from '../../simulator/http';

/** A port below those that the kernel gives to servers that ask for any port. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    try {
      const probe = await listen(new Hono(), { port });
      await probe.close();
      return port;
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
    }
  }
}
