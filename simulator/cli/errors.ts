/** Wrong use of a command. The message is one sentence that says how to fix it; the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Quotes a value for a message, on one line of at most 60 characters. */
export function shown(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}

/** `a, b or c` */
export const either = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
