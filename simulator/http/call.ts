import { request, type IncomingHttpHeaders } from 'node:http';
import { CALLER_HEADER } from './record';
import { type Party } from './options';

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly from: Party;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string goes as it is, URLSearchParams as a form, anything else as JSON. */
  readonly body?: unknown;
  /** For the whole exchange. @default 2000 */
  readonly timeLimitMs?: number;
  /** Called where nobody takes the connection. */
  readonly refused?: () => void;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Undefined where the text is no JSON. */
  readonly json: unknown;
}

/** No answer, or none in time. */
export class NoAnswerError extends Error {
  constructor(url: string, why: string) {
    super(`No answer from ${new URL(url).host}: ${why}.`);
    this.name = 'NoAnswerError';
  }
}

const TIME_LIMIT_MS = 2_000;

/**
 * One HTTP exchange between two parts of the simulator. Redirects are not followed. Rejects with a
 * {@link NoAnswerError}.
 */
export function call(url: string, options: Call): Promise<Answer> {
  const { method = 'GET', from, headers, refused, timeLimitMs = TIME_LIMIT_MS } = options;
  const content = encoded(options.body);
  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      method,
      agent: false,
      headers: { ...content?.headers, [CALLER_HEADER]: from, ...headers },
    });
    const fail = (why: string) => {
      clearTimeout(timer);
      reject(new NoAnswerError(url, why));
      outgoing.destroy();
    };
    const timer = setTimeout(() => fail(`nothing within ${timeLimitMs} ms`), timeLimitMs);
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') refused?.();
      fail(error.code ?? error.message);
    });
    outgoing.on('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', () => fail('it broke off'));
      answer.on('end', () => {
        clearTimeout(timer);
        const text = Buffer.concat(chunks).toString('utf8');
        const { statusCode: status = 0, headers: answered } = answer;
        resolve({ status, headers: answered, text, json: parsed(text) });
      });
    });
    outgoing.end(content?.text);
  });
}

function encoded(body: unknown): { text: string; headers: Record<string, string> } | undefined {
  if (body === undefined) return undefined;
  const [text, type] =
    typeof body === 'string'
      ? [body, 'text/plain']
      : body instanceof URLSearchParams
        ? [body.toString(), 'application/x-www-form-urlencoded']
        : [JSON.stringify(body), 'application/json'];
  const length = Buffer.byteLength(text).toString();
  return { text, headers: { 'content-type': type, 'content-length': length } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
