import { en } from './en';
import { type RideHailerWords } from './words';

/** The words of a locale's language; English for one that is not known. */
export function wordsFor(_locale: string | undefined): RideHailerWords {
  return en;
}
