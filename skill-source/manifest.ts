import { join } from 'node:path';
import { SkillSourceError } from './errors';
import { isJsonObject, type JsonObject, readJsonObject } from './read-json';

/**
 * @returns the content of `manifest` in `skill.json`
 * @throws SkillSourceError
 */
export function readManifest(directory: string): JsonObject {
  const file = join(directory, 'skill.json');
  const { manifest, skillManifest } = readJsonObject(file);
  if (isJsonObject(manifest)) return manifest;
  throw new SkillSourceError(
    'invalid',
    skillManifest === undefined
      ? `${file} has no "manifest" object: add it.`
      : `${file} has the wrapper "skillManifest" of former tools: rename it to "manifest".`,
  );
}
