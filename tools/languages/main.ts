import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { fromRoot } from '../paths';
import { LOCALES } from './locales';
import { modelOf, withLocales } from './write';

const MANIFEST = 'skill-package/skill.json';

/** Writes the interaction models and the manifest's texts anew, from the languages here. */
async function main(): Promise<void> {
  const envelope = JSON.parse(readFileSync(fromRoot(MANIFEST), 'utf8')) as Parameters<
    typeof withLocales
  >[0];
  await write(MANIFEST, withLocales(envelope, LOCALES));
  for (const [locale, language] of Object.entries(LOCALES)) {
    await write(`skill-package/interactionModels/custom/${locale}.json`, modelOf(language));
  }
}

async function write(file: string, content: unknown): Promise<void> {
  const path = fromRoot(file);
  const options = { ...(await resolveConfig(path)), filepath: path };
  writeFileSync(path, await format(JSON.stringify(content), options));
}

main().catch((error: unknown) => {
  console.error(`Could not write the languages: ${String(error)}`);
  process.exitCode = 1;
});
