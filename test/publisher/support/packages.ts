import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { fromRoot } from '../../../tools/paths';

export interface Json {
  [key: string]: Json | Json[] | string | number | boolean;
}

type Change = Readonly<Record<string, (file: Json) => void>>;

export const projectPackageZip = (change: Change = {}): Uint8Array =>
  zipped(filesIn(fromRoot('skill-package')), change);

/** Has fewer locales than the project's own package. */
export const packageZip = (change: Change = {}): Uint8Array =>
  zipped(filesIn(fromRoot('test/simulator/fixtures/skill-package')), change);

/** A package with `instructions` as its testing instructions. */
export function packageWithInstructions(instructions: string): Uint8Array {
  const zip = zipsByInstructions.get(instructions) ?? packageZip(changeInstructions(instructions));
  zipsByInstructions.set(instructions, zip);
  return zip;
}

/** One more byte in the zip updates the stack and changes nothing on Alexa. */
export const rezippedPackage = (instructions: string): Uint8Array =>
  Uint8Array.from([...packageWithInstructions(instructions), 0]);

const zipsByInstructions = new Map<string, Uint8Array>();

export const projectPackageWithInstructions = (instructions: string): Uint8Array =>
  projectPackageZip(changeInstructions(instructions));

const changeInstructions = (instructions: string): Change => ({
  'skill.json': (file) => {
    const manifest = file['manifest'] as Json;
    (manifest['publishingInformation'] as Json)['testingInstructions'] = instructions;
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

function filesIn(directory: string): Record<string, Uint8Array> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(directory, name)).isFile())
      .map((name) => [
        name.split(sep).join('/'),
        Uint8Array.from(readFileSync(join(directory, name))),
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
