/** An error in the use of a command: one sentence with the way out. The exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    readonly code: 'argument' | 'file' | 'skill' | 'build',
    message: string,
  ) {
    super(message);
  }
}

/** Quotes a value for a message, on one line of at most 60 characters. */
export function shown(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}

/** `a, b or c` */
export const either = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
