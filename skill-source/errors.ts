/** The message names the file and the problem, and quotes no value of the file. */
export class SkillSourceError extends Error {
  override readonly name = 'SkillSourceError';

  constructor(
    readonly code: 'missing' | 'invalid',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The parser's message quotes the file, which may hold a secret. */
export function parserMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/, (?:\.\.\.)?".*is not valid JSON$/s, '');
}
