import { SkillSourceError } from './errors';
import { isJsonObject, type JsonObject, readJsonObject } from './read-json';

const WRAPPERS = ['accountLinkingRequest', 'accountLinkingResponse'];

/**
 * Accepts the wrapper `accountLinkingRequest`, with which the ASK CLI writes the file.
 *
 * @throws SkillSourceError
 */
export function readAccountLinking(file: string): JsonObject {
  const linking = unwrap(readJsonObject(file));
  const wrapper = WRAPPERS.find((name) => name in linking);
  if (wrapper === undefined) return linking;
  throw new SkillSourceError(
    'invalid',
    `${file} has the wrapper "${wrapper}": move its fields to the top level, and remove everything else.`,
  );
}

export function unwrap(content: JsonObject): JsonObject {
  const { accountLinkingRequest: inner } = content;
  return isJsonObject(inner) && Object.keys(content).length === 1 ? inner : content;
}
