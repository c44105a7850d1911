import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { fromRoot } from '../../../tools/paths';

export interface Json {
  [key: string]: Json | Json[] | string | number | boolean;
}

type Change = Readonly<Record<string, (file: Json) => void>>;

/** The project's own skill package as the deploy zips it, with some files changed. */
export const wholePackageZip = (change: Change = {}): Uint8Array => zipped(files(), change);

/** The same with two locales, which is enough for the publisher and faster than fourteen. */
export const packageZip = (change: Change = {}): Uint8Array => zipped(fewFiles, change);

/** The package with a word in its testing instructions, so that each word makes another package. */
export function packageSaying(word: string): Uint8Array {
  const zip = said.get(word) ?? packageZip(wordOf(word));
  said.set(word, zip);
  return zip;
}

const said = new Map<string, Uint8Array>();

export const wholePackageSaying = (word: string): Uint8Array => wholePackageZip(wordOf(word));

const wordOf = (word: string): Change => ({
  'skill.json': (file) => {
    const manifest = file['manifest'] as Json;
    (manifest['publishingInformation'] as Json)['testingInstructions'] = word;
  },
});

/** A package that Alexa rejects, because its slots have an undefined type. */
export const brokenPackage = (): Uint8Array =>
  packageZip({
    'interactionModels/custom/en-US.json': (file) => {
      const model = (file['interactionModel'] as Json)['languageModel'] as Json;
      for (const intent of model['intents'] as Json[]) {
        for (const slot of (intent['slots'] ?? []) as Json[]) slot['type'] = 'NOWHERE_DEFINED';
      }
    },
  });

const LOCALES = ['en-US', 'de-DE'];

const fewFiles = Object.fromEntries(
  Object.entries(files())
    .filter(([name]) => !name.includes('/custom/') || LOCALES.some((one) => name.includes(one)))
    .map(([name, bytes]) => [name, name === 'skill.json' ? inFewLocales(bytes) : bytes]),
);

function inFewLocales(manifest: Uint8Array): Uint8Array {
  const text = strFromU8(manifest);
  const json = JSON.parse(text, (key, value: Json) =>
    key === 'locales'
      ? Object.fromEntries(LOCALES.map((locale) => [locale, value[locale]]))
      : value,
  ) as Json;
  return strToU8(JSON.stringify(json));
}

function files(): Record<string, Uint8Array> {
  const folder = fromRoot('skill-package');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name.split(sep).join('/'),
        Uint8Array.from(readFileSync(join(folder, name))),
      ]),
  );
}

function zipped(files: Readonly<Record<string, Uint8Array>>, change: Change): Uint8Array {
  const changed = Object.entries(change).map(([name, work]) => {
    const json = JSON.parse(strFromU8(files[name]!)) as Json;
    work(json);
    return [name, strToU8(JSON.stringify(json))] as const;
  });
  return zipSync({ ...files, ...Object.fromEntries(changed) }, { level: 1 });
}
