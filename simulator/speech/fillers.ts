import { isUnspaced, normalize } from './normalize';
import { phrasesOf } from './phrases';

export const withoutHesitation = (heard: string, language: string): string =>
  stripped(heard, `^(?:${anyOf(phrasesOf(language).hesitations)}${gapOf(language)})+`);

export function withoutFillers(heard: string, language: string): string {
  const words = anyOf(phrasesOf(language).fillers);
  const gap = gapOf(language);
  return stripped(heard, `^(?:${words}${gap})+|(?:${gap}${words})+$`);
}

function stripped(heard: string, pattern: string): string {
  const rest = heard.replace(new RegExp(pattern, 'gu'), '').trim();
  return rest === '' ? heard : rest;
}

const anyOf = (words: readonly string[]): string => `(?:${words.map(normalize).join('|')})`;

const gapOf = (language: string): string => (isUnspaced(language) ? ' ?' : ' ');
