import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type JsonObject, readJsonObject } from './read-json';

/** Locales with an interaction model, as in `en-US`, sorted. */
export function modelLocales(folder: string): string[] {
  const models = modelFolder(folder);
  if (!existsSync(models)) return [];
  return readdirSync(models)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();
}

/**
 * Reads the interaction models of a skill package.
 *
 * @returns the content of each file, by locale
 * @throws SkillSourceError
 */
export const readModels = (folder: string): Readonly<Record<string, JsonObject>> =>
  Object.fromEntries(
    modelLocales(folder).map((locale) => [
      locale,
      readJsonObject(join(modelFolder(folder), `${locale}.json`)),
    ]),
  );

const modelFolder = (folder: string): string => join(folder, 'interactionModels', 'custom');
