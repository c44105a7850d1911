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

const HELP = `npm run verify -- [options]

Tries the skill far beyond its tests, part by part, and prints a table of what holds.

  --seed NUMBER       what chances are taken from: the same seed attempts the same (${SEED})
  --envelopes NUMBER  how much is tried; parts beside the envelopes follow it (${ENVELOPES})
  --only PART         a word of the names of the parts that are tried (all)
  --help              show this

Exit code: 0 where all holds, 1 where something fails, 2 for a wrong option.
`;

const KNOWN = '--seed NUMBER, --envelopes NUMBER, --only PART and --help are what there is.';

/** The command was called in a way that it doesn't know: one sentence, with the way out. */
export class OptionError extends Error {
  override name = 'OptionError';
}

/**
 * `--seed N`, `--envelopes N` (the other parts try as much more or less), `--only PART`; or the help that
 * was asked for.
 *
 * @throws OptionError
 */
export function optionsOf(words: readonly string[]): Options | { readonly help: string } {
  const { seed, envelopes, only, help } = parsed(words);
  if (help) return { help: HELP };
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
      help: { type: 'boolean' },
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
