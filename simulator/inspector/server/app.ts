import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { bodyJson, receiveBody, rejectLargeBody, type Env } from '../../http';
import { ownValue } from '../../json';
import { consentRoutes } from './consent';
import { ACTIONS, type ActionContext } from './actions';
import { messageOf } from './errors';
import { webFiles } from './web-files';
import { guard } from './guard';
import { PROTOCOL_STYLE, protocolPage, protocolRows } from './protocol-page';

/** For the largest request, a saved conversation. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;
const MAX_STREAMS = 16;

export interface AppParts extends ActionContext {
  /** Directory of the built web files. */
  readonly directory: string;
  readonly port: () => number;
}

export function inspectorApp(parts: AppParts): Hono<Env> {
  const { session, directory, port } = parts;
  let streams = 0;
  return new Hono<Env>()
    .use(guard(port))
    .use(receiveBody(MAX_BODY_BYTES))
    .use(rejectLargeBody((c) => c.json({ error: 'The request is too large.' }, 413)))
    .get('/events', (c) => {
      if (streams >= MAX_STREAMS) return c.json({ error: 'Too many open pages.' }, 503);
      streams += 1;
      return streamSSE(c, async (stream) => {
        await new Promise<void>((resolve) => {
          const unsubscribe = session.stream.subscribe((event) => {
            stream.writeSSE({ data: JSON.stringify(event) }).catch(leave);
          });
          function leave() {
            unsubscribe();
            resolve();
          }
          stream.onAbort(leave);
        });
        streams -= 1;
      });
    })
    .post('/do/:action', async (c) => {
      const name = c.req.param('action');
      const action = ownValue(ACTIONS, name);
      if (!action) return c.json({ error: `There is no action ${JSON.stringify(name)}.` }, 404);
      try {
        const body = bodyJson(c);
        if (body === undefined) throw new Error('The body is not valid JSON.');
        await action(parts, body);
        return c.json({ done: true });
      } catch (error) {
        // An error status would also be written to the console of the browser.
        return c.json({ error: messageOf(error) });
      }
    })
    .get('/conversation.json', (c) => {
      c.header('content-disposition', 'attachment; filename="conversation.json"');
      return c.body(`${JSON.stringify(session.saved(), null, 2)}\n`, 200, {
        'content-type': 'application/json',
      });
    })
    .get('/conversation.test.ts', (c) => c.text(session.asTest()))
    .get('/protocol', async (c) => c.html(await protocolPage()))
    .get('/protocol.json', async (c) => c.json(await protocolRows()))
    .get('/protocol.css', (c) => c.body(PROTOCOL_STYLE, 200, { 'content-type': 'text/css' }))
    .route(
      '/app',
      consentRoutes(session, () => `http://127.0.0.1:${port()}`),
    )
    .route('/', webFiles(directory));
}
