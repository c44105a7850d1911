import { type IncomingMessage } from 'node:http';
import { HttpError } from './errors';

export interface JsonAnswer {
  readonly status: number;
  /** Undefined if the body is empty, or if it is not JSON and the status is 400 or more. */
  readonly body: unknown;
}

export function readJsonAnswer(
  answer: IncomingMessage,
  target: string,
  maxBytes: number,
): Promise<JsonAnswer> {
  const status = answer.statusCode ?? 0;
  return new Promise((resolve, reject: (error: HttpError) => void) => {
    const rejectUnreadable = (problem: string) =>
      reject(
        new HttpError('unreadable', `The answer of ${target} ${problem}.`, { maybeReceived: true }),
      );
    answer.on('error', () => rejectUnreadable('broke off'));
    if (status >= 300 && status < 400) {
      // Following the redirect could send the token to another host.
      const message = `${target} answered with the redirect ${status}, which is not followed.`;
      reject(new HttpError('status', message, { maybeReceived: true }));
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    answer.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) rejectUnreadable(`is longer than ${maxBytes} bytes`);
      else chunks.push(chunk);
    });
    answer.on('end', () => {
      const body = parse(Buffer.concat(chunks).toString('utf8'));
      if (body === NOT_JSON && status < 300) rejectUnreadable('is not JSON');
      else resolve({ status, body: body === NOT_JSON ? undefined : body });
    });
  });
}

const NOT_JSON = Symbol('not JSON');

/** The parser's error is dropped: it quotes the text, which may hold personal data. */
function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}
