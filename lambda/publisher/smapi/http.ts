/** One HTTP exchange, over the platform's own `fetch`. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** For the whole exchange, the body included. */
  readonly timeLimitMs: number;
}

export interface HttpAnswer {
  readonly status: number;
  /** A header's value, whatever the case of its name. */
  header(name: string): string | undefined;
  /** Undefined where the body is empty or no JSON. */
  readonly body: unknown;
}

/** Rejects when there is no whole answer in time; any status is an answer, a redirect too. */
export async function exchange(request: HttpRequest): Promise<HttpAnswer> {
  const answer = await fetch(request.url, {
    method: request.method,
    headers: request.headers,
    ...(request.body !== undefined && { body: request.body }),
    redirect: 'manual',
    signal: AbortSignal.timeout(Math.max(1, Math.floor(request.timeLimitMs))),
  });
  const body = parse(await answer.text());
  return {
    status: answer.status,
    header: (name) => answer.headers.get(name) ?? undefined,
    body,
  };
}

/** Why there was no answer, in words that hold nothing of the request: its address may be signed. */
export function whyNoAnswer(error: unknown): string {
  const { name, cause } = (error ?? {}) as { name?: unknown; cause?: { code?: unknown } };
  if (name === 'TimeoutError') return 'no answer in time';
  return typeof cause?.code === 'string' ? `no answer (${cause.code})` : 'no answer';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
