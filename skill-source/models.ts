import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type JsonObject, readJsonObject } from './read-json';

export function modelLocales(directory: string): string[] {
  const models = modelDirectory(directory);
  if (!existsSync(models)) return [];
  return readdirSync(models)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();
}

/**
 * @returns the content of each model, by locale
 * @throws SkillSourceError
 */
export const readModels = (directory: string): Readonly<Record<string, JsonObject>> =>
  Object.fromEntries(
    modelLocales(directory).map((locale) => [
      locale,
      readJsonObject(join(modelDirectory(directory), `${locale}.json`)),
    ]),
  );

const modelDirectory = (directory: string): string =>
  join(directory, 'interactionModels', 'custom');
