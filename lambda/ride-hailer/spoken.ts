import { type Fare } from './rides';

const LONGEST_SPOKEN = 100;
/** Control characters and the two that are no characters: XML can't hold them. */
const UNSPEAKABLE = /[\p{Cc}\uFFFE\uFFFF]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text from outside, fit to be spoken: short, well-formed, and never markup. */
export function spoken(text: string): string {
  const wellFormed = Buffer.from(text, 'utf8').toString('utf8').replace(UNSPEAKABLE, ' ');
  const short = [...wellFormed].slice(0, LONGEST_SPOKEN).join('').trim();
  return short.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A price as it is read aloud in the locale. */
export function spokenPrice({ amount, currency }: Fare, locale = 'en-US'): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
}
