import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { type Env } from '../http';
import { consentRoutes } from './consent';
import { DEEDS, type DeedParts, sentenceOf } from './deeds';
import { pageFiles } from './files';
import { guard } from './guard';
import { PROTOCOL_STYLE, protocolPage } from './protocol';

export interface AppParts extends DeedParts {
  /** Where the built page is. */
  readonly folder: string;
  readonly port: () => number;
}

/** All that the page asks of the simulator. */
export function pageApp(parts: AppParts): Hono<Env> {
  const { stage, folder, port } = parts;
  return new Hono<Env>()
    .use(guard(port))
    .get('/events', (c) =>
      streamSSE(c, async (stream) => {
        await new Promise<void>((resolve) => {
          const unsubscribe = stage.stream.subscribe((event) => {
            stream.writeSSE({ data: JSON.stringify(event) }).catch(leave);
          });
          function leave() {
            unsubscribe();
            resolve();
          }
          stream.onAbort(leave);
        });
      }),
    )
    .post('/do/:deed', async (c) => {
      const name = c.req.param('deed');
      const deed = Object.hasOwn(DEEDS, name) ? DEEDS[name] : undefined;
      if (!deed) return c.json({ error: `There is no deed ${JSON.stringify(name)}.` }, 404);
      try {
        const body: unknown = await c.req.json().catch(() => {
          throw new Error('What the page sent is no JSON.');
        });
        await deed(parts, body);
        return c.json({ done: true });
      } catch (error) {
        // No status of an error: browsers would tell it on their console, beside the page.
        return c.json({ error: sentenceOf(error) });
      }
    })
    .get('/conversation.json', (c) => {
      c.header('content-disposition', 'attachment; filename="conversation.json"');
      return c.body(`${JSON.stringify(stage.saved(), null, 2)}\n`, 200, {
        'content-type': 'application/json',
      });
    })
    .get('/conversation.test.ts', (c) => c.text(stage.asTest()))
    .get('/protocol', async (c) => c.html(await protocolPage()))
    .get('/protocol.css', (c) => c.body(PROTOCOL_STYLE, 200, { 'content-type': 'text/css' }))
    .route(
      '/app',
      consentRoutes(stage, () => `http://127.0.0.1:${port()}`),
    )
    .route('/', pageFiles(folder));
}
