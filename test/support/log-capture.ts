/** Logs and metrics of the skill, which the output of the tests leaves out. */
const logLines: string[] = [];

const FROM_THE_SKILL = /^\{"(level|_aws)"/;

for (const stream of [process.stdout, process.stderr]) {
  const pass = stream.write.bind(stream) as (...all: unknown[]) => boolean;
  stream.write = (chunk: unknown, ...others: unknown[]) => {
    const text = String(chunk);
    if (!FROM_THE_SKILL.test(text)) return pass(chunk, ...others);
    logLines.push(text);
    return true;
  };
}

export const takeLogLines = (): string[] => logLines.splice(0);
