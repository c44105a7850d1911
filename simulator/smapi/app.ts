import { Hono, type Context } from 'hono';
import { recordMessages, type Env, type Recorder } from '../http';
import { type Alexa } from './alexa';
import { type Developers } from './bearer';
import { type Answer } from './answer';
import { errorAnswer } from './errors';
import { type Problems } from './problems';
import { respond, type Heard } from './respond';
import { type Switches } from './switches';
import { PACKAGES_PATH, type Uploads } from './uploads';
import { operationFor } from './spec';

export interface AppOptions {
  readonly alexa: Alexa;
  readonly developers: Developers;
  readonly problems: Problems;
  readonly record: Recorder;
  /** Called after each request that may have changed something. */
  readonly changed: () => void;
}

/** The Skill Management API as an HTTP app, and the place where zips are put and fetched. */
export function smapiApp(options: AppOptions): Hono<Env> {
  const { alexa, record, problems } = options;
  const app = new Hono<Env>();
  app.put(`${PACKAGES_PATH}:id`, (c) => packages(c, alexa.uploads, alexa.switches));
  app.use(recordMessages({ record, party: 'smapi', nameOf }));
  app.all('*', async (c) => {
    const { hangUp, answer } = await respond(await heard(c), options);
    return hangUp ? cut(c) : sent(answer);
  });
  app.onError((error, c) => {
    problems.add('answer', nameOf(c), [String(error)]);
    return sent(errorAnswer(500));
  });
  return app;
}

const heard = async (c: Context<Env>): Promise<Heard> => ({
  method: c.req.method,
  url: c.req.url,
  headers: c.req.raw.headers,
  text: await c.req.text(),
});

/** Named as the contract names it; an address that it doesn't know, by itself. */
const nameOf = (c: Context<Env>): string =>
  operationFor(c.req.method, c.req.path)?.name ?? `${c.req.method} ${c.req.path}`;

/** A signed address, as Amazon's storage has it: it wants no second authorization beside its own. */
async function packages(c: Context<Env>, uploads: Uploads, switches: Switches): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const trouble = switches.take('upload')?.trouble;
  if (trouble === 'hang up' || trouble === 'cut') return cut(c);
  if (trouble !== undefined) return sent(errorAnswer(trouble));
  if (c.req.header('authorization') !== undefined) {
    return sent(errorAnswer(400, 'Only one auth mechanism allowed.'));
  }
  const taken = uploads.put(id, new Uint8Array(await c.req.arrayBuffer()));
  return taken ? c.body(null, 200) : sent(errorAnswer(403, 'Request has expired.'));
}

/** No answer: the connection breaks. */
function cut(c: Context<Env>): Response {
  c.env.incoming.socket.destroy();
  return c.body(null, 500);
}

function sent({ status, body, headers }: Answer): Response {
  const text = body === undefined ? null : JSON.stringify(body);
  return new Response(text, {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}
