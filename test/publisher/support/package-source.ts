import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import { fromRoot } from '../../../tools/paths';

export interface Json {
  [key: string]: Json | Json[] | string | number | boolean;
}

/** The project's own skill package, as the deploy zips it; `change` has a go at a file of it. */
export function packageZip(
  change: Readonly<Record<string, (file: Json) => void>> = {},
): Uint8Array {
  const files: Zippable = {};
  for (const path of walk(fromRoot('skill-package'))) {
    const name = relative(fromRoot('skill-package'), path).split(sep).join('/');
    const bytes = Uint8Array.from(readFileSync(path));
    const changed = change[name];
    if (changed === undefined) {
      files[name] = bytes;
      continue;
    }
    const json = JSON.parse(strFromU8(bytes)) as Json;
    changed(json);
    files[name] = strToU8(JSON.stringify(json));
  }
  return zipSync(files);
}

/** A package that differs from the project's own in one word that only testers see. */
export const saying = (word: string): Uint8Array =>
  packageZip({
    'skill.json': (file) => {
      const manifest = file['manifest'] as Json;
      (manifest['publishingInformation'] as Json)['testingInstructions'] = word;
    },
  });

/** A package that Alexa refuses: a slot of a type that is not defined, in every intent that has one. */
export const broken = (): Uint8Array =>
  packageZip({
    'interactionModels/custom/en-US.json': (file) => {
      const model = (file['interactionModel'] as Json)['languageModel'] as Json;
      for (const intent of model['intents'] as Json[]) {
        for (const slot of (intent['slots'] ?? []) as Json[]) slot['type'] = 'NOWHERE_DEFINED';
      }
    },
  });

function* walk(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* walk(path);
    else yield path;
  }
}
