const { PROPERTY_RUNS = '2000', PROPERTY_SEED = '20261122' } = process.env;

if (!/^[1-9]\d{0,8}$/.test(PROPERTY_RUNS)) {
  throw new Error(
    `PROPERTY_RUNS is ${JSON.stringify(PROPERTY_RUNS)}: set it to a whole number from 1 to 999999999.`,
  );
}

/**
 * With the fixed seed, the same commit always passes or always fails.
 *
 * @param cost - number of hostile envelopes that take as long as one run
 * @param min - runs that the property needs to find its defects
 */
export const runs = (cost: number, min = 1) => ({
  seed: Number(PROPERTY_SEED),
  numRuns: Math.max(min, Math.round(Number(PROPERTY_RUNS) / cost)),
});
