import { type Phrase } from '../../linking';
import type en from './en.json';

/** The words of one language, a JSON file. `{name}` in a text stands for the value or part of that name. */
export interface Words {
  /** Texts that several phrases contain. */
  readonly parts: Readonly<Record<PartName, string>>;
  /** A phrase with a reprompt asks one question; one without asks none and ends the session. */
  readonly phrases: Readonly<Record<PhraseName, Phrase>>;
  /** Pronouns and adverbs that name no place. */
  readonly notPlaces: readonly string[];
  /** Words around a place that do not belong to its name. */
  readonly aroundPlaces: readonly string[];
}

type PartName = keyof typeof en.parts;
export type PhraseName = keyof typeof en.phrases;

/** The caller has escaped the values for SSML. */
export type Values = Readonly<Record<string, string>>;

export function phraseIn({ parts, phrases }: Words, name: PhraseName, values: Values = {}): Phrase {
  const filled = (text: string): string =>
    text.replace(
      /\{(\w+)\}/g,
      (_, placeholder: string) => values[placeholder] ?? filled(parts[placeholder as PartName]),
    );
  const { speech, reprompt } = phrases[name];
  return { speech: filled(speech), reprompt: reprompt && filled(reprompt) };
}
