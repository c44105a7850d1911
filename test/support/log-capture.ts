/**
 * The lines with logs and metrics that the skill wrote to standard output and error. They do not reach
 * the output of the tests.
 */
export const lines: string[] = [];

const FROM_THE_SKILL = /^\{"(level|_aws)"/;

for (const stream of [process.stdout, process.stderr]) {
  const pass = stream.write.bind(stream) as (...all: unknown[]) => boolean;
  stream.write = (chunk: unknown, ...others: unknown[]) => {
    const text = String(chunk);
    if (!FROM_THE_SKILL.test(text)) return pass(chunk, ...others);
    lines.push(text);
    return true;
  };
}

/** Returns the lines since the last call. */
export const takeLogLines = (): string[] => lines.splice(0);
