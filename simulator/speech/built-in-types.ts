import { isUnspaced, MAX_LETTERS_UNSPACED } from './normalize';
import { spokenDigits } from './spoken-digits';
import { parseDate, parseDuration, parseNumber, parseOrdinal, parseTime } from './spoken-values';

export interface BuiltInValue {
  readonly value: string;
  /** Whether the type defines the value. Samples with such values are preferred. */
  readonly listed: boolean;
}

const MAX_WORDS = 6;

type Parser = (said: string, language: string, now: number) => string | undefined;

const PARSERS: Readonly<{ [type: string]: Parser }> = {
  'AMAZON.NUMBER': parseNumber,
  'AMAZON.FOUR_DIGIT_NUMBER': (said, language) => {
    const digits = spokenDigits(said);
    if (digits.length === 4) return digits;
    const value = parseNumber(said, language);
    return value !== undefined && /^\d{1,4}$/.test(value) ? value.padStart(4, '0') : undefined;
  },
  'AMAZON.ORDINAL': parseOrdinal,
  'AMAZON.Ordinal': parseOrdinal,
  'AMAZON.DATE': parseDate,
  'AMAZON.TIME': parseTime,
  'AMAZON.DURATION': parseDuration,
};

const FREE_TEXT = /^AMAZON\.(SearchQuery|LITERAL|PhoneNumber)$/;

export const isBuiltInType = (type: string): boolean => type.startsWith('AMAZON.');

/** A type whose values the simulator does not have, like `AMAZON.City`, accepts a short text unchanged. */
export function builtInValue(
  type: string,
  said: string,
  language: string,
  now: number,
): BuiltInValue | undefined {
  const parse = PARSERS[type];
  if (parse) {
    const value = parse(said, language, now);
    return value === undefined ? undefined : { value, listed: true };
  }
  if (FREE_TEXT.test(type)) return { value: said, listed: false };
  const isShort = isUnspaced(language)
    ? said.length <= MAX_LETTERS_UNSPACED
    : said.split(' ').length <= MAX_WORDS;
  return isShort ? { value: said, listed: false } : undefined;
}
