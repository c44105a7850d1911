import { type ClientRequest, type IncomingMessage } from 'node:http';
import { whyNotSafe } from './address';
import { type JsonAnswer, readJsonAnswer } from './http-answer';
import {
  HttpConnectionError,
  type HttpError,
  HttpNotSentError,
  HttpTimeLimitError,
  HttpUnreadableError,
} from './http-errors';

export interface JsonRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** For the whole exchange, from the look-up of the host to the last byte of the body. */
  readonly timeLimitMs: number;
  /** Longest body that is read. @default 65536 */
  readonly maxBytes?: number;
}

const MAX_BYTES = 65_536;

/**
 * One HTTP exchange in JSON, over node:http or node:https. Each loads at its first call, so that a
 * turn that calls nobody pays nothing; global `fetch` would cost 20 ms, and so would an `import` of
 * node:http, which loads undici to list its exports. Any status but a redirect is an answer;
 * everything else throws an {@link HttpError}.
 */
export async function requestJson(request: JsonRequest): Promise<JsonAnswer> {
  const deadline = performance.now() + request.timeLimitMs;
  if (!URL.canParse(request.url)) throw new HttpNotSentError('nowhere', 'the address is no URL');
  const url = new URL(request.url);
  const unsafe = whyNotSafe(url);
  if (unsafe !== undefined) throw new HttpNotSentError(targetOf(url), unsafe);
  const send = process.getBuiltinModule(
    url.protocol === 'https:' ? 'node:https' : 'node:http',
  ).request;
  try {
    return await exchange(send, url, request, deadline);
  } catch (error) {
    const again = error instanceof HttpConnectionError && error.stale && isRepeatable(request);
    if (!again) throw error;
    return exchange(send, url, request, deadline);
  }
}

type Send = (
  url: URL,
  options: { method: string; headers: Record<string, string | number> },
) => ClientRequest;

function exchange(
  send: Send,
  url: URL,
  request: JsonRequest,
  deadline: number,
): Promise<JsonAnswer> {
  const target = targetOf(url);
  const payload = request.body === undefined ? undefined : JSON.stringify(request.body);
  return new Promise((resolve, reject) => {
    const outgoing = begin(send, url, request, payload);
    const timer = setTimeout(
      () => fail(new HttpTimeLimitError(target, request.timeLimitMs, isConnected(outgoing))),
      Math.max(0, deadline - performance.now()),
    );
    const fail = (error: HttpError) => {
      clearTimeout(timer);
      reject(error);
      outgoing.destroy();
    };
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      fail(connectionError(target, outgoing, error));
    });
    outgoing.on('response', (answer: IncomingMessage) => {
      readJsonAnswer(answer, target, request.maxBytes ?? MAX_BYTES).then((read) => {
        clearTimeout(timer);
        resolve(read);
      }, fail);
    });
    outgoing.end(payload);
  });
}

function begin(
  send: Send,
  url: URL,
  { method, headers }: JsonRequest,
  payload: string | undefined,
): ClientRequest {
  const content = payload !== undefined && {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(payload),
  };
  try {
    return send(url, { method, headers: { accept: 'application/json', ...content, ...headers } });
  } catch {
    throw new HttpNotSentError(targetOf(url), 'a header holds characters that can not be sent');
  }
}

function connectionError(
  target: string,
  outgoing: ClientRequest,
  error: NodeJS.ErrnoException,
): HttpError {
  if (error.code?.startsWith('HPE_')) return new HttpUnreadableError(target, 'is not HTTP');
  const stale = outgoing.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
  return new HttpConnectionError(target, !NEVER_LEFT.test(error.code ?? ''), stale, error);
}

/** Codes of failures that come before the first byte of a request: look-up, connection, TLS. */
const NEVER_LEFT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_TLS_.*|ERR_SSL_.*|UNABLE_TO_.*|.*CERT.*)$/;

const isConnected = ({ socket }: ClientRequest): boolean => socket?.connecting === false;

/** A container that was frozen holds connections that are long closed; these requests may be said twice. */
const isRepeatable = ({ method, headers }: JsonRequest): boolean =>
  method === 'GET' || headers?.['idempotency-key'] !== undefined;

const targetOf = (url: URL): string => url.host + url.pathname;
