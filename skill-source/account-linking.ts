import { isJsonObject, type JsonObject, readJsonObject } from './read-json';

/**
 * Reads `account-linking.json`: an accountLinkingRequest, also inside the wrapper
 * `accountLinkingRequest` with which the ASK CLI writes it.
 *
 * @throws SkillSourceError
 */
export const readAccountLinking = (file: string): JsonObject => unwrap(readJsonObject(file));

/** The accountLinkingRequest without its wrapper. */
export function unwrap(content: JsonObject): JsonObject {
  const { accountLinkingRequest: inner } = content;
  return isJsonObject(inner) && Object.keys(content).length === 1 ? inner : content;
}
