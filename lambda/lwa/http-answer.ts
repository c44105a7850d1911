import { type IncomingMessage } from 'node:http';
import { HttpRedirectError, HttpUnreadableError, type HttpError } from './http-errors';

export interface JsonAnswer {
  readonly status: number;
  /** Undefined for an empty body, and for an error's body that is not JSON. */
  readonly body: unknown;
}

/** Reads an answer to its end, or throws an {@link HttpError} that says what is wrong with it. */
export function readJsonAnswer(
  answer: IncomingMessage,
  target: string,
  maxBytes: number,
): Promise<JsonAnswer> {
  const status = answer.statusCode ?? 0;
  return new Promise((resolve, reject: (error: HttpError) => void) => {
    const refuse = (what: string) => reject(new HttpUnreadableError(target, what));
    answer.on('error', () => refuse('broke off'));
    if (status >= 300 && status < 400) {
      reject(new HttpRedirectError(target, status));
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    answer.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) refuse(`is longer than ${maxBytes} bytes`);
      else chunks.push(chunk);
    });
    answer.on('end', () => {
      const body = parse(Buffer.concat(chunks).toString('utf8'));
      if (body === UNREADABLE && status < 300) refuse('is not JSON');
      else resolve({ status, body: body === UNREADABLE ? undefined : body });
    });
  });
}

const UNREADABLE = Symbol('not JSON');

/** The parser's own error quotes the text, which may name a person: it is not kept. */
function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return UNREADABLE;
  }
}
