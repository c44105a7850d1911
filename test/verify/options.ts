import { parseArgs } from 'node:util';

export interface Options {
  readonly seed: number;
  readonly envelopes: number;
  /** A word of the parts' names that are run. @default all parts */
  readonly only?: string;
}

/** One seed for everyone, so that figures can be compared. */
const SEED = 20_261_122;
const ENVELOPES = 100_000;

const KNOWN = '--seed NUMBER, --envelopes NUMBER and --only PART are what there is.';

/** The command was called in a way that it doesn't know: one sentence, with the way out. */
export class OptionError extends Error {
  override name = 'OptionError';
}

/**
 * `--seed N`, `--envelopes N` (the other parts try as much more or less), `--only PART`.
 *
 * @throws OptionError
 */
export function optionsOf(words: readonly string[]): Options {
  const { seed, envelopes, only } = parsed(words);
  return {
    seed: whole('seed', seed, SEED),
    envelopes: whole('envelopes', envelopes, ENVELOPES),
    ...(only !== undefined && { only }),
  };
}

function parsed(words: readonly string[]) {
  try {
    const options = {
      seed: { type: 'string' },
      envelopes: { type: 'string' },
      only: { type: 'string' },
    } as const;
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    const [problem = ''] = (error instanceof Error ? error.message : '').split(/\.(?:\s|$)/);
    throw new OptionError(`${problem}: ${KNOWN}`, { cause: error });
  }
}

function whole(name: string, found: string | undefined, otherwise: number): number {
  if (found === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(found)) {
    throw new OptionError(`--${name} is ${JSON.stringify(found)}: it must be a whole number.`);
  }
  return Number(found);
}
