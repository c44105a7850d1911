/** `R`: reported by developers who observed it; `A`: assumed without a public source. */
export type Evidence = 'R' | 'A';

export type AssumptionValue = boolean | string | number;

/** Undocumented behaviour of Alexa that can be simulated in each of its values. */
export interface Assumption<Value extends AssumptionValue = AssumptionValue> {
  readonly default: Value;
  readonly values: readonly Value[];
  readonly meaning: string;
  readonly evidence: Evidence;
}

export const flag = (
  byDefault: boolean,
  evidence: Evidence,
  meaning: string,
): Assumption<boolean> => ({ default: byDefault, values: [true, false], meaning, evidence });

/** The first value is the default. */
export const oneOf = <const Value extends AssumptionValue>(
  values: readonly [Value, ...Value[]],
  evidence: Evidence,
  meaning: string,
): Assumption<Value> => ({ default: values[0], values, meaning, evidence });
