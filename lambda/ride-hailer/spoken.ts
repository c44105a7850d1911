import { type Fare } from './rides';
import { type Words } from './words/words';

const MAX_SPOKEN_LENGTH = 100;
/** Control characters, and the two others that XML does not allow. */
const NOT_XML = /[\p{Cc}\uFFFE\uFFFF]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Escapes text from outside for SSML, and shortens it. */
export function spoken(text: string): string {
  const wellFormed = Buffer.from(text, 'utf8').toString('utf8').replace(NOT_XML, ' ');
  const short = [...wellFormed].slice(0, MAX_SPOKEN_LENGTH).join('').trim();
  return short.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

export function spokenPrice({ amount, currency }: Fare, locale = 'en-US'): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
  }).format(amount);
}

export const spokenMinutes = ({ parts }: Words, count: number): string =>
  count === 1 ? parts.oneMinute : parts.minutes.replace('{count}', String(count));
