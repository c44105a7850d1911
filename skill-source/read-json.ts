import { readFileSync } from 'node:fs';
import { parserMessage, SkillSourceError } from './errors';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws SkillSourceError for a file that cannot be read, is encoded in UTF-16, or is not JSON */
export function readJson(file: string): unknown {
  const text = decode(readBytes(file), file);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new SkillSourceError(
      'invalid',
      `${file} can't be read as JSON: ${parserMessage(error)}`,
      {
        cause: error,
      },
    );
  }
}

/** @throws SkillSourceError */
export function readJsonObject(file: string): JsonObject {
  const content = readJson(file);
  if (isJsonObject(content)) return content;
  throw new SkillSourceError('invalid', `${file} can't be read: it must hold a JSON object.`);
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      throw new SkillSourceError('missing', `${file} is missing: restore it from the repository.`, {
        cause: error,
      });
    }
    throw new SkillSourceError('invalid', `${file} can't be read (${code}).`, { cause: error });
  }
}

function decode(bytes: Buffer, file: string): string {
  // JSON begins with ASCII, so a zero byte among the first two means UTF-16.
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff|\0.|.\0)/s.test(bytes.toString('latin1', 0, 2));
  if (isUtf16) {
    throw new SkillSourceError('invalid', `${file} is encoded in UTF-16: save it as UTF-8.`);
  }
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}
