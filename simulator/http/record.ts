import { type Context, type MiddlewareHandler } from 'hono';
import { type Env } from './env';
import { PARTIES, type Party, type Recorder } from './options';

/** Names the party that calls. Neither the skill nor a browser knows of it: a server says who they are. */
export const CALLER_HEADER = 'x-simulator-from';

const LONGEST_TEXT = 300;

export interface RecordOptions {
  readonly record: Recorder;
  /** The party that serves. */
  readonly party: Party;
  /** What a request is called. @default method and path: `POST /auth/o2/token` */
  readonly nameOf?: (c: Context<Env>) => string;
  /** Who calls without saying so. @default the skill */
  readonly callerOf?: (c: Context<Env>) => Party;
}

/** Writes down each request and each answer, once, as a message between two parties. */
export function recorded(options: RecordOptions): MiddlewareHandler<Env> {
  const { record, party, nameOf, callerOf = () => 'skill' } = options;
  return async (c, next) => {
    const stated = c.req.header(CALLER_HEADER);
    const caller = PARTIES.find((one) => one === stated) ?? callerOf(c);
    c.set('caller', caller);
    const name = nameOf?.(c) ?? `${c.req.method} ${c.req.path}`;
    record.add({ kind: 'message', from: caller, to: party, name, body: await requestBody(c) });
    await next();
    const body = await answerBody(c.res);
    const answer = [c.res.status, errorOf(body)].filter(Boolean).join(' ');
    const fault = c.get('fault');
    const made = fault === undefined ? {} : { fault };
    record.add({ kind: 'message', from: party, to: caller, name: answer, body, ...made });
  };
}

async function requestBody(c: Context<Env>): Promise<unknown> {
  const text = await c.req.text();
  if (text === '') {
    const query = c.req.query();
    return Object.keys(query).length > 0 ? query : null;
  }
  const type = c.req.header('content-type') ?? '';
  if (type.includes('form')) return Object.fromEntries(new URLSearchParams(text));
  return parsed(text);
}

async function answerBody(answer: Response): Promise<unknown> {
  const location = answer.headers.get('location');
  if (location !== null) return { location };
  if (answer.headers.get('content-type')?.startsWith('text/html')) return '(a page)';
  const text = await answer.clone().text();
  return text === '' ? null : parsed(text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, LONGEST_TEXT);
  }
}

/** OAuth's `error`, DynamoDB's `__type`, Alexa's `code`: one word, wherever the server puts it. */
function errorOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { error, __type: type, code } = body as Record<string, unknown>;
  const word = [error, type, code].find((value) => typeof value === 'string');
  return word?.split('#').at(-1);
}
