import { Hono, type Context } from 'hono';
import {
  bodyText,
  loopbackOnly,
  type Env,
  receiveBody,
  type Recorder,
  recordMessages,
  rejectLargeBody,
} from '../http';
import { operationFor } from './contract/operations';
import { type Controls } from './controls';
import { errorResponse } from './error-responses';
import { respond, type RespondOptions } from './respond';
import { type SmapiResponse } from './response';
import { PACKAGES_PATH, type Uploads } from './uploads';

/** Limits of the simulator; Amazon documents none. */
const MAX_BODY_BYTES = 6 * 1024 * 1024;
const MAX_PACKAGE_BYTES = 50 * 1024 * 1024;

export function smapiApp(options: RespondOptions & { readonly record: Recorder }): Hono<Env> {
  const { context, record, problems } = options;
  const app = new Hono<Env>().use(loopbackOnly());
  app.put(`${PACKAGES_PATH}:id`, receiveBody(MAX_PACKAGE_BYTES), rejectLargeBody(tooLarge), (c) =>
    putPackage(c, context.uploads, context.controls),
  );
  app.use(receiveBody(MAX_BODY_BYTES));
  app.use(recordMessages({ record, party: 'smapi', nameOf }));
  app.use(rejectLargeBody(tooLarge));
  app.all('*', async (c) => {
    const { disconnect, response } = await respond(c.req.raw, bodyText(c), options);
    return disconnect ? closeConnection(c) : toResponse(response);
  });
  app.onError((error, c) => {
    problems.add('response', nameOf(c), [String(error)]);
    return toResponse(errorResponse(500));
  });
  return app;
}

const nameOf = (c: Context<Env>): string =>
  operationFor(c.req.method, c.req.path)?.name ?? `${c.req.method} ${c.req.path}`;

/** Like a pre-signed S3 URL, the upload rejects an Authorization header. */
function putPackage(c: Context<Env>, uploads: Uploads, controls: Controls): Response {
  const failure = controls.nextFailure('upload')?.failure;
  if (failure === 'disconnect') return closeConnection(c);
  if (failure !== undefined && failure !== 'execute and disconnect') {
    return toResponse(errorResponse(failure));
  }
  if (c.req.header('authorization') !== undefined) {
    return toResponse(errorResponse(400, 'Only one auth mechanism allowed.'));
  }
  const id = c.req.param('id') ?? '';
  const isStored = uploads.put(id, Uint8Array.from(c.get('body').bytes));
  if (failure === 'execute and disconnect') return closeConnection(c);
  return isStored ? c.body(null, 200) : toResponse(errorResponse(403, 'Request has expired.'));
}

const tooLarge = (): Response => toResponse(errorResponse(413));

function closeConnection(c: Context<Env>): Response {
  c.env.incoming.socket.destroy();
  return c.body(null, 500);
}

function toResponse({ status, body, headers }: SmapiResponse): Response {
  const text = body === undefined ? null : JSON.stringify(body);
  return new Response(text, {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}
