import { SkillSourceError } from './errors';
import { isJsonObject, type JsonObject, readJsonObject } from './read-json';

/** Wrappers of a request to Alexa, and of its response. */
const WRAPPERS = ['accountLinkingRequest', 'accountLinkingResponse'];

/**
 * Reads `account-linking.json`: an accountLinkingRequest, also inside the wrapper
 * `accountLinkingRequest` with which the ASK CLI writes it.
 *
 * @throws SkillSourceError, also for another wrapper
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

/** The accountLinkingRequest without its wrapper. */
export function unwrap(content: JsonObject): JsonObject {
  const { accountLinkingRequest: inner } = content;
  return isJsonObject(inner) && Object.keys(content).length === 1 ? inner : content;
}
