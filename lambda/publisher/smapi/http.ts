export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds for the whole exchange, the body included. */
  readonly timeLimitMs: number;
}

export interface HttpResponse {
  readonly status: number;
  /** @param name case-insensitive */
  header(name: string): string | undefined;
  /** Parsed JSON; undefined when the body is empty or not JSON. */
  readonly body: unknown;
}

/** Limits the memory that a response takes. The publisher needs no response of nearly this size. */
export const MAX_BODY_BYTES = 8 * 1024 * 1024;

class BodyTooLargeError extends Error {
  override name = 'BodyTooLargeError';
}

/** Does not follow redirects. Rejects unless a complete response arrives in time. */
export async function exchange(request: HttpRequest): Promise<HttpResponse> {
  const response = await fetch(request.url, {
    method: request.method,
    headers: request.headers,
    ...(request.body !== undefined && { body: request.body }),
    redirect: 'manual',
    signal: AbortSignal.timeout(Math.max(1, Math.floor(request.timeLimitMs))),
  });
  const body = parseJson(await readText(response));
  return {
    status: response.status,
    header: (name) => response.headers.get(name) ?? undefined,
    body,
  };
}

/** Quotes nothing of the request, because its address may be signed. */
export function describeFetchError(error: unknown): string {
  const { name, cause } = (error ?? {}) as { name?: unknown; cause?: { code?: unknown } };
  if (name === 'TimeoutError') return 'no response in time';
  if (name === BodyTooLargeError.name) return `a response of more than ${MAX_BODY_BYTES} bytes`;
  return typeof cause?.code === 'string' ? `no response (${cause.code})` : 'no response';
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const stream = (response.body ?? []) as AsyncIterable<Uint8Array>;
  for await (const chunk of stream) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (bytes > MAX_BODY_BYTES) throw new BodyTooLargeError();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
