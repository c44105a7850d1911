import de from './languages/de.json';
import en from './languages/en.json';
import es from './languages/es.json';
import fr from './languages/fr.json';
import it from './languages/it.json';
import ja from './languages/ja.json';
import pt from './languages/pt.json';
import { normalize } from './normalize';

export interface Phrases {
  /** Names of Alexa before the rest of an utterance. */
  readonly wake: readonly string[];
  /** Open a skill; `{skill}` is replaced with its invocation name. */
  readonly launch: readonly string[];
  /** Open a skill with a request; the first phrase whose request is understood counts. */
  readonly oneShot: readonly string[];
  readonly builtIn: Readonly<Record<string, readonly string[]>>;
  /** Sounds without a meaning before an utterance. */
  readonly hesitations: readonly string[];
  /** Polite words before and after a request, which are ignored. */
  readonly fillers: readonly string[];
  /** Words between several values of one slot. */
  readonly conjunctions: readonly string[];
  /** Words that mark an utterance as a question, not as a slot value. */
  readonly questionWords: readonly string[];
  /** First words of the name of a place, like `the`. */
  readonly placeBegins: readonly string[];
  /** Patterns of words in a place's name, like `street`; in a language without spaces, of its ending. */
  readonly placeWords: readonly string[];
  /** Words that the name of a place does not have. */
  readonly notPlaces: readonly string[];
}

const PHRASES: Readonly<Record<string, Phrases>> = { en, de, fr, es, it, pt, ja };

export const phrasesOf = (language: string): Phrases => PHRASES[language] ?? en;

export const isPhraseOf = (intent: string, heard: string, language: string): boolean =>
  (phrasesOf(language).builtIn[intent] ?? []).some((phrase) => normalize(phrase) === heard);
