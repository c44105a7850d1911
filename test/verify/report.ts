/** What one part of the verification tried, and what it found wrong. */
export interface Report {
  /** What was tried, by its unit: `{ envelopes: 100000 }`. */
  readonly figures: Readonly<Record<string, number>>;
  /** Each with what is needed to see it again. Empty is good. */
  readonly failures: readonly string[];
  /** Said below the table. @default nothing */
  readonly note?: string;
}

/** Every part takes its chances from a seed: the same seed attempts the same. */
export interface Effort {
  readonly seed: number;
  readonly runs: number;
  /** Whether a failure is made as small as it can be. @default true */
  readonly shrink?: boolean;
}

/** The same for fast-check. */
export const chances = ({ seed, runs, shrink = true }: Effort) => ({
  seed,
  numRuns: runs,
  endOnFailure: !shrink,
});

const MOST_SHOWN = 1_500;

/** The seed, the smallest case that fails, and why. */
export const failureOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
};
