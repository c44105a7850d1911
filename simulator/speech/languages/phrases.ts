/** What Alexa understands without the skill's model, in one language. Written as people say it. */
export interface Phrases {
  /** Words before the rest of an utterance that Alexa takes for her name. */
  readonly wake: readonly string[];
  /** Open the skill: `{skill}` stands for the invocation name. */
  readonly launch: readonly string[];
  /** Open it with a request in the same breath; the first that makes sense counts. */
  readonly oneShot: readonly string[];
  readonly builtIn: Readonly<Record<string, readonly string[]>>;
  /** Sounds before an utterance that mean nothing. */
  readonly hesitations: readonly string[];
  /** Politeness before and after a request, which changes nothing. */
  readonly fillers: readonly string[];
  /** A short bare answer that begins so is a place that nobody listed. */
  readonly placeBegins: readonly string[];
  /** Words, as patterns, that a place is known by; endings, where no spaces are written. */
  readonly placeWords: readonly string[];
  /** Words that make a bare answer no place. */
  readonly notPlaces: readonly string[];
}
