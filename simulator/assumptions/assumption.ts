/**
 * How well a switch's default is known: `R`, reported by people who ran it; `A`, assumed: no public
 * source says it.
 */
export type Known = 'R' | 'A';

export type SwitchValue = boolean | string | number;

/** One thing that nobody knows for sure of Alexa, which can be played either way. */
export interface Switch<Value extends SwitchValue = SwitchValue> {
  readonly default: Value;
  readonly values: readonly Value[];
  /** One sentence. */
  readonly meaning: string;
  readonly known: Known;
  /** Other words for a value. */
  readonly aliases?: Readonly<{ [word: string]: Value }>;
}

/** Holds, or doesn't. */
export const holds = (byDefault: boolean, known: Known, meaning: string): Switch<boolean> => ({
  default: byDefault,
  values: [true, false],
  meaning,
  known,
});

export const oneOf = <const Value extends SwitchValue>(
  values: readonly [Value, ...Value[]],
  known: Known,
  meaning: string,
): Switch<Value> => ({ default: values[0], values, meaning, known });
