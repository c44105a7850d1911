import { HttpError, LwaError, unreadableAnswerError } from './errors';
import { requestJson, type JsonRequest } from './http';
import { type JsonAnswer } from './http-answer';

/** The token characters of RFC 6749 except the space, up to twice as many as in LWA's longest token. */
const TOKEN = /^[\x21-\x7e]{1,4096}$/;

/** OAuth errors that reject the token. `invalid_request` is one: the token is the only parameter. */
const REJECTIONS = new Set<unknown>(['invalid_token', 'invalid_request', 'invalid_grant']);

export type Fields = Readonly<Record<string, unknown>>;

/**
 * Throws an {@link LwaError}: `invalidToken` if the token is malformed or LWA rejects it, otherwise
 * `unavailable`.
 */
export async function callLwa(
  token: string,
  request: Omit<JsonRequest, 'method' | 'maxBytes'>,
): Promise<Fields> {
  if (!TOKEN.test(token)) throw new LwaError('invalidToken', 'The access token is malformed.');
  const { status, body } = await send({ ...request, method: 'GET', maxBytes: 16_384 });
  const fields = fieldsOf(body);
  if ((status === 400 || status === 401) && REJECTIONS.has(fields?.['error'])) {
    throw new LwaError('invalidToken', 'Login with Amazon rejects the access token.');
  }
  if (status !== 200) {
    const message = `Login with Amazon answered with status ${status}.`;
    throw new LwaError('unavailable', message, { reason: 'status' });
  }
  if (!fields) throw unreadableAnswerError('is not a JSON object');
  return fields;
}

async function send(request: JsonRequest): Promise<JsonAnswer> {
  try {
    return await requestJson(request);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    const message = `Login with Amazon is unavailable: ${error.message}`;
    throw new LwaError('unavailable', message, { reason: error.code, cause: error });
  }
}

function fieldsOf(body: unknown): Fields | undefined {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
    ? { ...(body as Fields) }
    : undefined;
}

const MAX_TEXT_LENGTH = 300;

export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  const isText = typeof value === 'string' && value !== '' && value.length <= MAX_TEXT_LENGTH;
  if (!isText) throw unreadableAnswerError(`has no text as ${name}`);
  return value;
}
