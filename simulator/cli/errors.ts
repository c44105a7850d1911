/** Wrong use of a command: exit code 2. The message is one sentence that says how to fix it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Quotes at most 60 characters of a value for a message, on one line. */
export function quoted(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}

/** `a, b or c` */
export const either = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** The end of a sentence that begins with the name of the file. */
export function fileProblem(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EISDIR') return 'is a directory';
  return `cannot be read (${code ?? 'unknown reason'})`;
}
