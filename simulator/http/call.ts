import { request, type IncomingHttpHeaders } from 'node:http';
import { parseJson } from '../json';
import { NoResponseError } from './errors';
import { CALLER_HEADER } from './record-messages';
import { type Party } from './server-options';

export interface CallOptions {
  /** @default GET */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The caller's name in the record. */
  readonly from: Party;
  readonly headers?: Readonly<Record<string, string>>;
  /** Strings are sent as text/plain, URLSearchParams as a form, other values as JSON. @default none */
  readonly body?: unknown;
  /** For the whole exchange. @default 5000 */
  readonly timeLimitMs?: number;
  readonly onRefused?: () => void;
}

export interface CallResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Undefined if `text` is not JSON. */
  readonly json: unknown;
}

/** Does not follow redirects. Rejects with a {@link NoResponseError}. */
export function call(url: string, options: CallOptions): Promise<CallResponse> {
  const { method = 'GET', from, headers, timeLimitMs = 5_000, onRefused } = options;
  const content = encode(options.body);
  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      method,
      agent: false,
      headers: { ...content?.headers, [CALLER_HEADER]: from, ...headers },
    });
    const fail = (reason: string) => {
      clearTimeout(timer);
      reject(new NoResponseError(url, reason));
      outgoing.destroy();
    };
    const timer = setTimeout(() => fail(`nothing within ${timeLimitMs} ms`), timeLimitMs);
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') onRefused?.();
      fail(error.code ?? error.message);
    });
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', () => fail('the response ended early'));
      incoming.on('end', () => {
        clearTimeout(timer);
        const text = Buffer.concat(chunks).toString('utf8');
        const { statusCode: status = 0, headers: received } = incoming;
        resolve({ status, headers: received, text, json: parseJson(text) });
      });
    });
    outgoing.end(content?.text);
  });
}

function encode(body: unknown): { text: string; headers: Record<string, string> } | undefined {
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
