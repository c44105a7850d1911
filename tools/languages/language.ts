/** The skill's own intents, in the order of the interaction model. */
export const INTENTS = [
  'LinkAccountIntent',
  'BookRideIntent',
  'RideStatusIntent',
  'FareEstimateIntent',
] as const;

export type Intent = (typeof INTENTS)[number];

/** A value of DESTINATION; without an id, an example of the addresses that people say. */
export interface Destination {
  readonly id?: string;
  readonly value: string;
  readonly synonyms: readonly string[];
}

/** All that the skill package says and understands in one language. */
export interface Language {
  readonly invocationName: string;
  readonly samples: Readonly<Record<Intent, readonly string[]>>;
  readonly destinations: readonly Destination[];
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly examplePhrases: readonly [string, string, string];
  readonly keywords: readonly string[];
}

/** What a region says otherwise: beside the language's own, or in its place. */
export interface Region {
  readonly samples?: Partial<Language['samples']>;
  /** Laid over the destination of the same id. */
  readonly destinations?: readonly Destination[];
  readonly description?: string;
  readonly summary?: string;
  readonly keywords?: readonly string[];
}

/** A destination that the skill's service knows by its id. */
export const place = (id: string, value: string, ...synonyms: string[]): Destination => ({
  id,
  value,
  synonyms,
});

export const address = (value: string): Destination => ({ value, synonyms: [] });

/** The language as a region speaks it. */
export function inRegion(language: Language, region: Region): Language {
  const { samples = {}, destinations = [], ...texts } = region;
  const withMore = (intent: Intent) => [...(samples[intent] ?? []), ...language.samples[intent]];
  return {
    ...language,
    ...texts,
    samples: {
      LinkAccountIntent: withMore('LinkAccountIntent'),
      BookRideIntent: withMore('BookRideIntent'),
      RideStatusIntent: withMore('RideStatusIntent'),
      FareEstimateIntent: withMore('FareEstimateIntent'),
    },
    destinations: language.destinations.map(
      (one) => destinations.find(({ id }) => id !== undefined && id === one.id) ?? one,
    ),
  };
}
