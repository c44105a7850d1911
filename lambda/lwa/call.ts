import { LwaUnavailableError, TokenRejectedError } from './errors';
import { requestJson, type JsonRequest } from './http';
import { type JsonAnswer } from './http-answer';

/** What RFC 6749 lets a token consist of, at twice the length of LWA's longest. */
const TOKEN = /^[\x21-\x7e]{1,4096}$/;

/** LWA's words for a token that is no good; a request that it finds malformed can only be so by its token. */
const REJECTIONS = new Set<unknown>(['invalid_token', 'invalid_request', 'invalid_grant']);

/**
 * Asks LWA about a token, and returns the fields of its answer. Throws {@link TokenRejectedError}
 * where LWA says that the token is no good, {@link LwaUnavailableError} for everything else.
 */
export async function callLwa(
  token: string,
  request: Omit<JsonRequest, 'method' | 'maxBytes'>,
): Promise<Readonly<Record<string, unknown>>> {
  if (!TOKEN.test(token)) throw new TokenRejectedError('malformed');
  const { status, body } = await ask({ ...request, method: 'GET', maxBytes: 16_384 });
  const fields = fieldsOf(body);
  if ((status === 400 || status === 401) && REJECTIONS.has(fields?.['error'])) {
    throw new TokenRejectedError('invalid');
  }
  if (status !== 200) throw new LwaUnavailableError('status', `it answered with status ${status}.`);
  if (!fields) throw new LwaUnavailableError('garbage', 'its answer is not a JSON object.');
  return fields;
}

async function ask(request: JsonRequest): Promise<JsonAnswer> {
  try {
    return await requestJson(request);
  } catch (error) {
    throw LwaUnavailableError.from(error);
  }
}

function fieldsOf(body: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
    ? { ...(body as Record<string, unknown>) }
    : undefined;
}

const LONGEST_TEXT = 300;

/** A field that must be text for the answer to make sense. */
export function textOf(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = optionalTextOf(fields, name);
  if (value === undefined) {
    throw new LwaUnavailableError('garbage', `its answer has no text as ${name}.`);
  }
  return value;
}

export function optionalTextOf(
  fields: Readonly<Record<string, unknown>>,
  name: string,
): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT
    ? value
    : undefined;
}
