import { createRequire } from 'node:module';
import type * as DateTime from '@microsoft/recognizers-text-date-time';
import type * as Numbers from '@microsoft/recognizers-text-number';
import { packageFile } from '../../skill-source/package-file';
import { spokenDigits } from './spoken-digits';

/**
 * Cultures of Microsoft's Recognizers-Text. In other languages, only digits, English and Japanese words for
 * digits, and ISO 8601 are understood.
 */
const CULTURES: Readonly<{ [language: string]: string }> = {
  en: 'en-us',
  es: 'es-es',
  fr: 'fr-fr',
  pt: 'pt-br',
};

/** Loading a library takes half a second, and few skills have such slots. */
const load = (library: string): unknown => createRequire(packageFile('package.json'))(library);
const numberLibrary = () => load('@microsoft/recognizers-text-number') as typeof Numbers;
const dateTimeLibrary = () => load('@microsoft/recognizers-text-date-time') as typeof DateTime;

interface Recognition {
  readonly text: string;
  readonly resolution: Readonly<{ [name: string]: unknown }>;
}

/** Digits of a number: `twenty five` is `25`, and `two five` is, too. */
export function parseNumber(said: string, language: string): string | undefined {
  const digits = said.normalize('NFKC').replaceAll(' ', '');
  if (/^\d+$/.test(digits)) return digits;
  if (said.split(/[ -]/).every((word) => spokenDigits(word).length === 1))
    return spokenDigits(said);
  const found = resolutionOf(said, language, (culture) =>
    numberLibrary().recognizeNumber(said, culture),
  );
  return found && String(found['value']);
}

/** Digits of an ordinal: `third` is `3`. */
export function parseOrdinal(said: string, language: string): string | undefined {
  const [, digits] = /^(\d+)(?:st|nd|rd|th|º|ª|e|er)?$/.exec(said) ?? [];
  if (digits !== undefined) return digits;
  const found = resolutionOf(said, language, (culture) =>
    numberLibrary().recognizeOrdinal(said, culture),
  );
  return found && String(found['value']);
}

/**
 * On 30 November 2026: `2026-12-01` for tomorrow, `2026-W50` for next week, `2026-W49-WE` for the weekend,
 * `2027-01` for January.
 */
export function parseDate(said: string, language: string, now: number): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(said)) return said;
  const [first, ...others] = timexValues(said, language, now, ['date', 'daterange']);
  if (first === undefined) return undefined;
  if (!first.timex.includes('X')) return first.timex;
  // An `X` marks a part that was not said, like the year. Alexa resolves `monday` and `december first` to the
  // next such date, and `december` to the next such month.
  const dates = [first, ...others].flatMap(({ value, start }) => value ?? start ?? []);
  const next = dates.find((date) => date >= isoDate(now)) ?? dates.at(-1);
  return first.type === 'daterange' ? next?.slice(0, 7) : next;
}

/** `15:00` for three p. m.; `MO`, `AF`, `EV` and `NI` for parts of the day. */
export function parseTime(said: string, language: string, now: number): string | undefined {
  if (/^\d\d:\d\d$/.test(said)) return said;
  const [first] = timexValues(said, language, now, ['time', 'timerange']);
  if (first === undefined) return undefined;
  if (first.type === 'timerange') return /^T(MO|AF|EV|NI)$/.exec(first.timex)?.[1];
  return first.value?.slice(0, 5);
}

/** `PT2H30M`, `P3D` */
export function parseDuration(said: string, language: string, now: number): string | undefined {
  if (/^P[\dTYMWDHS.]+$/.test(said)) return said;
  const [first] = timexValues(said, language, now, ['duration']);
  // The library writes two and a half hours as `PT2.5H`, Alexa as `PT2H30M`.
  return first?.timex.replace(/^PT(\d*\.\d+)([HM])$/, (_, count: string, unit: 'H' | 'M') => {
    const whole = Math.floor(Number(count));
    return `PT${whole}${unit}${Math.round((Number(count) - whole) * 60)}${unit === 'H' ? 'M' : 'S'}`;
  });
}

interface TimexValue {
  readonly type: string;
  readonly timex: string;
  readonly value?: string;
  readonly start?: string;
}

function timexValues(
  said: string,
  language: string,
  now: number,
  types: readonly string[],
): readonly TimexValue[] {
  const found = resolutionOf(said, language, (culture) =>
    dateTimeLibrary().recognizeDateTime(said, culture, 0, localTime(now)),
  );
  const values = (found?.['values'] ?? []) as readonly TimexValue[];
  return values.filter(({ type }) => types.includes(type));
}

/** Length of a preposition and an article before a value: `on the `. */
const MAX_PREFIX_LENGTH = 7;

function resolutionOf(
  said: string,
  language: string,
  recognize: (culture: string) => readonly unknown[],
): Recognition['resolution'] | undefined {
  const culture = CULTURES[language];
  const results = (culture === undefined ? [] : recognize(culture)) as readonly Recognition[];
  return results.find(
    ({ text }) => text.length >= said.length - MAX_PREFIX_LENGTH && said.endsWith(text),
  )?.resolution;
}

const isoDate = (now: number): string => new Date(now).toISOString().slice(0, 10);

/** The library reads the local parts of a date; the device is set to UTC. */
function localTime(now: number): Date {
  const utc = new Date(now);
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
  );
}
