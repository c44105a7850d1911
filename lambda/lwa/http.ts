import { type ClientRequest, type IncomingMessage } from 'node:http';
import { whyNotSafe } from './address';
import { type JsonAnswer, readJsonAnswer } from './http-answer';
import { HttpError } from './errors';

export interface JsonRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** For the whole call, including a retry. */
  readonly timeLimitMs: number;
  /** Longest body of an answer, in bytes: a longer one is `unreadable`. @default 65536 */
  readonly maxBytes?: number;
}

const MAX_BYTES = 65_536;

/**
 * Returns the answer, whatever its status. Throws an {@link HttpError} if there is no answer, or if the
 * answer is a redirect or unreadable. If the server had closed a reused connection, a `GET`, or a request
 * with the header `idempotency-key`, is sent once more.
 */
export async function requestJson(request: JsonRequest): Promise<JsonAnswer> {
  const deadline = performance.now() + request.timeLimitMs;
  if (!URL.canParse(request.url)) throw notSent('an address', 'the address is not a URL');
  const url = new URL(request.url);
  const unsafe = whyNotSafe(url);
  if (unsafe !== undefined) throw notSent(targetOf(url), unsafe);
  // An `import` of these modules, or global `fetch`, adds 20 ms to a cold start.
  const send = process.getBuiltinModule(
    url.protocol === 'https:' ? 'node:https' : 'node:http',
  ).request;
  try {
    return await exchange(send, url, request, deadline);
  } catch (error) {
    const mayRetry = error instanceof HttpError && error.isStale && isRepeatable(request);
    if (!mayRetry) throw error;
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
    const outgoing = startRequest(send, url, request, payload);
    const timer = setTimeout(
      () => {
        const message = `${target} did not answer within ${request.timeLimitMs} ms.`;
        const maybeReceived = outgoing.socket?.connecting === false;
        fail(new HttpError('timeout', message, { maybeReceived }));
      },
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

function startRequest(
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
    throw notSent(targetOf(url), 'a header has characters that HTTP does not allow');
  }
}

function connectionError(
  target: string,
  outgoing: ClientRequest,
  error: NodeJS.ErrnoException,
): HttpError {
  if (error.code?.startsWith('HPE_')) {
    // The error is not kept as the cause: it holds the bytes of the answer.
    return new HttpError('unreadable', `The answer of ${target} is not HTTP.`, {
      maybeReceived: true,
    });
  }
  const maybeReceived = !NOT_CONNECTED.test(error.code ?? '');
  const isStale = outgoing.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
  const message = `The connection to ${target} failed.`;
  return new HttpError('connection', message, { maybeReceived, isStale, cause: error });
}

const notSent = (target: string, why: string): HttpError =>
  new HttpError('connection', `The request to ${target} was not sent: ${why}.`, {
    maybeReceived: false,
  });

/** Codes of failures before the first byte of a request: DNS, connection, TLS. */
const NOT_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_TLS_.*|ERR_SSL_.*|UNABLE_TO_.*|.*CERT.*)$/;

/**
 * Whether the request may be sent again if the server has closed a reused connection, for example while the
 * container was frozen.
 */
const isRepeatable = ({ method, headers }: JsonRequest): boolean =>
  method === 'GET' || headers?.['idempotency-key'] !== undefined;

const targetOf = (url: URL): string => url.host + url.pathname;
