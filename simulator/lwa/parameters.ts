import { invalidRequest } from './errors';

export type Parameters = ReadonlyMap<string, string>;

/**
 * The parameters of a request's body: a form, or a JSON object as the `ask` tool sends it. No parameter
 * may come twice; an empty one counts as left out (RFC 6749, 3.2). Throws an `OAuthError`.
 */
export function readBody(text: string, contentType: string): Parameters {
  const type = contentType.split(';')[0]!.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') return readForm(new URLSearchParams(text));
  if (type === 'application/json') return readJson(text);
  throw invalidRequest('The Content-Type must be application/x-www-form-urlencoded.');
}

export function readForm(form: URLSearchParams): Parameters {
  const found = new Map<string, string>();
  for (const [name, value] of form) {
    if (found.has(name)) throw invalidRequest(`The parameter ${name} was sent more than once.`);
    found.set(name, value);
  }
  return withoutEmpty(found);
}

function readJson(text: string): Parameters {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw invalidRequest('The body is not JSON.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw invalidRequest('The body is not a JSON object.');
  }
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(body)) {
    if (typeof value !== 'string') throw invalidRequest(`The parameter ${name} is not a text.`);
    found.set(name, value);
  }
  return withoutEmpty(found);
}

const withoutEmpty = (found: ReadonlyMap<string, string>): Parameters =>
  new Map([...found].filter(([, value]) => value !== ''));

export function required(parameters: Parameters, name: string): string {
  const value = parameters.get(name);
  if (value === undefined) throw invalidRequest(`The request is missing the parameter ${name}.`);
  return value;
}

/** Scopes are separated by single spaces; each is named once. */
export const readScopes = (text: string): readonly string[] => [
  ...new Set(text.split(' ').filter(Boolean)),
];
