import { de } from './languages/de';
import { en } from './languages/en';
import { es } from './languages/es';
import { fr } from './languages/fr';
import { it } from './languages/it';
import { ja } from './languages/ja';
import { type Phrases } from './languages/phrases';
import { pt } from './languages/pt';

export type { Phrases } from './languages/phrases';

const PHRASES: Readonly<Record<string, Phrases>> = { en, de, fr, es, it, pt, ja };

/** The phrases of a language; English for an unknown one. */
export const phrasesOf = (language: string): Phrases => PHRASES[language] ?? en;
