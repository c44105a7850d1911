import { readFileSync } from 'node:fs';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A file of the project that a deploy reads, and that is missing or invalid. */
export class ProjectFileError extends Error {
  override readonly name = 'ProjectFileError';

  constructor(
    readonly code: 'missing' | 'invalid',
    file: string,
    cause?: unknown,
  ) {
    const reason = cause === undefined ? 'it is not an object' : parseError(cause);
    super(
      code === 'missing'
        ? `${file} is missing: restore it from the repository.`
        : `${file} can't be read as JSON: ${reason}`,
      { cause },
    );
  }
}

/** The parser's message without its quotation of the file, which may be a secret. */
export function parseError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/, (?:\.\.\.)?".*is not valid JSON$/s, '');
}

/** Reads a JSON file. Throws a ProjectFileError. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    const isMissing = (error as { code?: unknown } | null)?.code === 'ENOENT';
    throw new ProjectFileError(isMissing ? 'missing' : 'invalid', file, error);
  }
}
