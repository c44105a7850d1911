import { en } from './en';
import { ja } from './ja';
import { type Lines } from './lines';

/** Languages in which Amazon documents the dialog. */
const DOCUMENTED: Readonly<{ [language: string]: Lines }> = { en, ja };

export const isDocumented = (language: string): boolean => Object.hasOwn(DOCUMENTED, language);

/** Amazon's lines in a documented language; English in any other. */
export const linesOf = (language: string): Lines => DOCUMENTED[language] ?? en;
