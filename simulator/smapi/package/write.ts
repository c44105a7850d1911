import { strToU8, zipSync } from 'fflate';
import { type SkillPackage } from '../state';

/** A package as a zip, in the layout that it is read in. */
export function writePackage({ manifest, models, assets }: SkillPackage): Uint8Array {
  const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  const modelFiles = Object.entries(models).map(
    ([locale, model]) => [`interactionModels/custom/${locale}.json`, json(model)] as const,
  );
  const assetFiles = Object.entries(assets).map(
    ([path, base64]) => [path, Buffer.from(base64, 'base64')] as const,
  );
  return zipSync({
    'skill.json': json({ manifest }),
    ...Object.fromEntries(modelFiles),
    ...Object.fromEntries(assetFiles),
  });
}
