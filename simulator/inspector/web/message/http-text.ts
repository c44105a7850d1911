import { type HttpRequest, type HttpResponse } from '../../../http/server-options';
import { type Message } from '../seen-message';

/** Secrets are shortened. */
export function httpText({ http, body }: Message): string | undefined {
  if (http === undefined) return undefined;
  const first = 'method' in http ? requestLine(http) : `HTTP/1.1 ${http.status}`;
  const headers = Object.entries(http.headers).map(([name, value]) => `${name}: ${value}`);
  const content = contentOf(http, body);
  return [first, ...headers, ...(content === '' ? [] : ['', content])].join('\n');
}

/** The user has to replace the shortened secrets. */
export function asCurl({ http, body }: Message): string | undefined {
  if (http === undefined || !('method' in http)) return undefined;
  const headers = Object.entries(http.headers).filter(([name]) => !SET_BY_CURL.has(name));
  const content = contentOf(http, body);
  const parts = [
    `curl -X ${http.method} ${quoted(addressOf(http))}`,
    ...headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(content === '' ? [] : [`--data-raw ${quoted(content)}`]),
  ];
  return parts.join(' \\\n  ');
}

const SET_BY_CURL = new Set(['host', 'connection', 'content-length', 'transfer-encoding']);

const requestLine = (http: HttpRequest): string =>
  `${http.method} ${addressOf(http).replace(/^https?:\/\/[^/]+/, '')} HTTP/1.1`;

const addressOf = ({ address, query }: HttpRequest): string => {
  const pairs = formOf(query);
  return pairs === '' ? address : `${address}?${pairs}`;
};

function contentOf(http: HttpRequest | HttpResponse, body: unknown): string {
  if (http.bytes === 0) return '';
  if (typeof body === 'string') return body;
  return http.headers['content-type']?.includes('form')
    ? formOf(body as Readonly<Record<string, string>>)
    : JSON.stringify(body);
}

/** Keeps the ellipsis of a shortened secret readable. */
const formOf = (fields: Readonly<Record<string, string>>): string =>
  new URLSearchParams({ ...fields }).toString().replaceAll('%E2%80%A6', '…');

/** Quotes a word for a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
