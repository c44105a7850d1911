import { readFileSync } from 'node:fs';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A file that the deploy reads and that is not there, or holds no JSON. */
export class FileNotReadableError extends Error {
  override name = 'FileNotReadableError';

  constructor(file: string, cause: unknown) {
    const isMissing = (cause as { code?: unknown } | null)?.code === 'ENOENT';
    super(
      isMissing
        ? `${file} is not there.`
        : `${file} can't be read as JSON: ${whyUnreadable(cause)}`,
      { cause },
    );
  }
}

/** The parser's words without what it quotes of the file: that may be a secret. */
export function whyUnreadable(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/, (?:\.\.\.)?".*is not valid JSON$/s, '');
}

export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new FileNotReadableError(file, error);
  }
}
