import { isObject, parseJson } from '../json';
import { invalidRequest } from './errors';

export type Parameters = ReadonlyMap<string, string>;

/**
 * The body is a form, or a JSON object as the ASK CLI sends it. A form that repeats a parameter is an error;
 * an empty parameter counts as omitted (RFC 6749, section 3.2). Throws an `OAuthError`.
 */
export function readBody(text: string, headers: Readonly<Record<string, string>>): Parameters {
  const { 'content-type': contentType = '', 'content-encoding': encoding = 'identity' } = headers;
  if (encoding !== 'identity') {
    throw invalidRequest(`The Content-Encoding ${encoding} is not supported.`);
  }
  const [type, ...attributes] = contentType.split(';').map((part) => part.trim().toLowerCase());
  const charset = attributes.find((attribute) => attribute.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset)) {
    throw invalidRequest('The charset must be UTF-8.');
  }
  if (type === 'application/x-www-form-urlencoded') return readForm(new URLSearchParams(text));
  if (type === 'application/json') return readJson(text);
  throw invalidRequest('The Content-Type must be application/x-www-form-urlencoded.');
}

export function readForm(form: URLSearchParams): Parameters {
  const found = new Map<string, string>();
  for (const [name, value] of form) {
    if (found.has(name)) throw invalidRequest(`The parameter ${name} is repeated.`);
    found.set(name, value);
  }
  return withoutEmpty(found);
}

function readJson(text: string): Parameters {
  const body = parseJson(text);
  if (!isObject(body)) throw invalidRequest('The body is not a JSON object.');
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(body)) {
    if (typeof value !== 'string') throw invalidRequest(`The parameter ${name} is not a string.`);
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

export const readScopes = (text: string): readonly string[] => [
  ...new Set(text.split(' ').filter(Boolean)),
];
