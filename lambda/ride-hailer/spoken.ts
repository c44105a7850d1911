import { escapeXmlCharacters } from 'ask-sdk-core';
import { type Fare } from './rides';

const LONGEST_SPOKEN = 100;
const CONTROL_CHARACTERS = /\p{Cc}/gu;

/** Text from outside, fit to be spoken: short, well-formed, and never markup. */
export function spoken(text: string): string {
  const wellFormed = Buffer.from(text, 'utf8').toString('utf8').replace(CONTROL_CHARACTERS, ' ');
  return escapeXmlCharacters([...wellFormed].slice(0, LONGEST_SPOKEN).join('').trim());
}

/** A price as it is read aloud in the locale. */
export function spokenPrice({ amount, currency }: Fare, locale = 'en-US'): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
}
