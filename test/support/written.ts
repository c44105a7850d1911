/**
 * What the skill wrote to standard output and error, line by line: its logs and metrics. They are
 * taken out of the test's own output; everything else passes.
 */
export const written: string[] = [];

const FROM_THE_SKILL = /^\{"(level|_aws)"/;

for (const stream of [process.stdout, process.stderr]) {
  const pass = stream.write.bind(stream) as (...all: unknown[]) => boolean;
  stream.write = (chunk: unknown, ...others: unknown[]) => {
    const text = String(chunk);
    if (!FROM_THE_SKILL.test(text)) return pass(chunk, ...others);
    written.push(text);
    return true;
  };
}

/** Takes the lines that were written since it was called last. */
export const takeWritten = (): string[] => written.splice(0);
