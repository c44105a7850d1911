/** Base of errors in the use of a command: one sentence with the way out. The exit code is 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** The skill does not build: the message is that of the build. */
export class BuildError extends UsageError {}

/** Quotes a value for a message, on one line of at most 60 characters. */
export function shown(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}

/** `a, b or c` */
export const either = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
