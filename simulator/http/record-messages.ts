import { type Context, type MiddlewareHandler } from 'hono';
import { isObject, parseJson } from '../json';
import { bodyText } from './body';
import { type Env } from './env';
import { PARTIES, type Party, type Recorder } from './server-options';

const OWN_HEADER_PREFIX = 'x-simulator-';

/** The simulator sends this header to name the caller of its own requests. */
export const CALLER_HEADER = 'x-simulator-from';

/** Maximum length of a recorded body that is neither JSON nor a form. */
const MAX_TEXT_LENGTH = 300;

let exchanges = 0;

export interface RecordMessagesOptions {
  readonly record: Recorder;
  readonly party: Party;
  /** @default method and path: `POST /auth/o2/token` */
  readonly nameOf?: (c: Context<Env>) => string;
  /** The caller of a request without {@link CALLER_HEADER}. @default the skill */
  readonly callerOf?: (c: Context<Env>) => Party;
}

/** Requires `receiveBody` before it. */
export function recordMessages(options: RecordMessagesOptions): MiddlewareHandler<Env> {
  const { record, party, nameOf, callerOf = () => 'skill' } = options;
  return async (c, next) => {
    const exchange = ++exchanges;
    const startedAt = performance.now();
    const named = c.req.header(CALLER_HEADER);
    const caller = PARTIES.find((one) => one === named) ?? callerOf(c);
    c.set('caller', caller);
    const name = nameOf?.(c) ?? `${c.req.method} ${c.req.path}`;
    const message = { kind: 'message', from: caller, to: party, name } as const;
    record.add({ ...message, body: requestBody(c), http: { exchange, ...httpRequest(c) } });
    await next();
    const text = await c.res.clone().text();
    const body = responseBody(c.res, text);
    const http = {
      exchange,
      status: c.res.status,
      headers: Object.fromEntries(c.res.headers),
      bytes: Buffer.byteLength(text),
      durationMs: performance.now() - startedAt,
    };
    const result = [c.res.status, errorCode(body)].filter(Boolean).join(' ');
    const fault = c.get('fault');
    record.add({
      kind: 'message',
      from: party,
      to: caller,
      name: result,
      body,
      http,
      ...(fault && { fault }),
    });
  };
}

function httpRequest(c: Context<Env>) {
  const headers = Object.fromEntries(
    Object.entries(c.req.header()).filter(([name]) => !name.startsWith(OWN_HEADER_PREFIX)),
  );
  const { origin, pathname } = new URL(c.req.url);
  const bytes = c.get('body').bytes.length;
  return { method: c.req.method, address: origin + pathname, query: c.req.query(), headers, bytes };
}

function requestBody(c: Context<Env>): unknown {
  if (c.get('body').isTooLarge) return '(too large)';
  const text = bodyText(c);
  if (text === '') {
    const query = c.req.query();
    return Object.keys(query).length > 0 ? query : null;
  }
  const type = c.req.header('content-type') ?? '';
  if (type.includes('form')) return Object.fromEntries(new URLSearchParams(text));
  return parseJson(text, text.slice(0, MAX_TEXT_LENGTH));
}

function responseBody({ headers }: Response, text: string): unknown {
  const location = headers.get('location');
  if (location !== null) return { location };
  if (headers.get('content-type')?.startsWith('text/html')) return '(a page)';
  return text === '' ? null : parseJson(text, text.slice(0, MAX_TEXT_LENGTH));
}

/** Reads OAuth's `error`, DynamoDB's `__type` or Alexa's `code`. */
function errorCode(body: unknown): string | undefined {
  if (!isObject(body)) return undefined;
  const { error, __type: type, code } = body;
  const found = [error, type, code].find((value) => typeof value === 'string');
  return found?.split('#').at(-1);
}
