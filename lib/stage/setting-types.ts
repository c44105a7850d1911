import * as v from 'valibot';
import { LWA_CLIENT_ID } from '../../lambda/lwa/client-id';

/** Days for which CloudWatch can keep a log; 9999 is for ever. */
export const RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653, 9999,
];

/** @param expected ends the sentence "it must be …" */
export const text = (pattern: RegExp, expected: string) =>
  v.pipe(v.string(expected), v.regex(pattern, expected));

export const number = (min: number, max: number) => {
  const expected = `a number from ${min} to ${max}`;
  return v.pipe(v.number(expected), v.minValue(min, expected), v.maxValue(max, expected));
};

export const integer = (min: number, max: number) => {
  const expected = `a whole number from ${min} to ${max}`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(min, expected),
    v.maxValue(max, expected),
  );
};

const list = (item: ReturnType<typeof text>, expectedItem: string) => {
  const expected = `a list, without repeats, each entry ${expectedItem}`;
  return v.pipe(
    v.array(item, expected),
    v.check((items) => new Set(items).size === items.length, expected),
    v.readonly(),
  );
};

export const boolean = v.boolean('true or false');

export const choice = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, `one of ${options.map((option) => JSON.stringify(option)).join(', ')}`);

/** Plain `http:` is for emulators on loopback. */
export const baseUrl = text(
  /^(https:\/\/[^\s/?#@]+|http:\/\/127\.0\.0\.1(:\d+)?)(\/[^\s?#]*[^\s?#/])?$/,
  'an https address without a trailing slash, such as "https://api.amazon.com"',
);

const REGION = 'an AWS region such as "eu-west-1"';
export const region = text(/^[a-z]{2}(-[a-z]+)+-\d$/, REGION);
export const regions = list(region, REGION);
const EMAIL = 'an e-mail address';
export const emails = list(text(/^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/, EMAIL), EMAIL);
export const LOCALE = 'a locale such as "en-US"';
export const locales = list(text(/^[a-z]{2}-[A-Z]{2}$/, LOCALE), LOCALE);
export const clientId = (profile: string) =>
  text(
    LWA_CLIENT_ID,
    `an LWA client id, "amzn1.application-oa2-client." and 32 characters; copy the Client ID of ${profile} from the Login with Amazon console`,
  );

const described = <const T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

export const required = described;

export const withDefault = <const T extends v.GenericSchema>(
  schema: T,
  description: string,
  fallback: v.InferInput<T>,
) => described(v.optional(schema, fallback), description);

/** The description says what happens without the setting. */
export const optional = <const T extends v.GenericSchema>(schema: T, description: string) =>
  described(v.optional(schema), description);
