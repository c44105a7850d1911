import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SkillManifest } from '../../lambda/publisher/smapi/types';
import { type PackageContent } from './read-publication';

/** Reads the skill package of the working copy. */
export function localPackage(folder: string): PackageContent {
  const { manifest } = read(join(folder, 'skill.json')) as { manifest: SkillManifest };
  const models = join(folder, 'interactionModels', 'custom');
  const files = existsSync(models) ? readdirSync(models).filter((f) => f.endsWith('.json')) : [];
  return {
    manifest,
    models: Object.fromEntries(
      files.map((file) => [
        file.replace(/\.json$/, ''),
        (read(join(models, file)) as { interactionModel: unknown }).interactionModel,
      ]),
    ),
  };
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
