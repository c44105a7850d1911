import { parseArgs } from 'node:util';

export interface Options {
  readonly seed: number;
  readonly envelopes: number;
}

/** One seed for everyone, so that figures can be compared. */
const SEED = 20_261_122;
const ENVELOPES = 100_000;

/** `--seed N`, `--envelopes N`; the other parts try as much more or less. Throws what to write instead. */
export function optionsOf(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: { seed: { type: 'string' }, envelopes: { type: 'string' } },
  });
  return {
    seed: whole('seed', values.seed, SEED),
    envelopes: whole('envelopes', values.envelopes, ENVELOPES),
  };
}

function whole(name: string, found: string | undefined, otherwise: number): number {
  if (found === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(found)) {
    throw new Error(`--${name} is ${JSON.stringify(found)}: it must be a whole number.`);
  }
  return Number(found);
}
