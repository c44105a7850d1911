/** A file of the project that cannot be used. The message names the file and the problem, and quotes no value of it. */
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

/** The parser's message without its quotation of the file, which may be a secret. */
export function parseError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/, (?:\.\.\.)?".*is not valid JSON$/s, '');
}
