import { field } from '../diagram/label';

/** The connection token of a `StartConnection` directive or a `SessionResumedRequest`. */
export function connectionTokenIn(body: unknown): string | undefined {
  const directives = field(field(body, 'response'), 'directives');
  const sent = field(Array.isArray(directives) ? directives[0] : undefined, 'token');
  const token = sent ?? field(field(field(body, 'request'), 'cause'), 'token');
  return typeof token === 'string' ? token : undefined;
}

/** Undefined unless the token is JSON, or ends with deflated JSON in base64url after its last dot. */
export async function decodeConnectionToken(token: string): Promise<unknown> {
  try {
    return JSON.parse(token) as unknown;
  } catch {
    return inflated(token.slice(token.lastIndexOf('.') + 1));
  }
}

async function inflated(base64url: string): Promise<unknown> {
  try {
    const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return await new Response(stream).json();
  } catch {
    return undefined;
  }
}
