import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import { fromRoot } from '../../../tools/paths';
import { useSmapi } from './support/smapi-harness';

const harness = useSmapi();

function projectPackage(): Uint8Array {
  const root = fromRoot('skill-package');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return zipSync(
    Object.fromEntries(
      files.map((file) => [relative(root, file), new Uint8Array(readFileSync(file))]),
    ),
  );
}

it("the project's skill package imports in every locale without errors and warnings", async () => {
  const { developer, smapi } = harness;
  const status = await developer.waitForImport(await developer.import(projectPackage()));
  const resourceErrors = status.skill.resources.flatMap(({ name, errors = [] }) =>
    errors.map(({ message }) => `${name}: ${message}`),
  );
  expect([...(status.errors ?? []), ...status.warnings, ...resourceErrors]).toEqual([]);
  const published = smapi.skills.manifest(status.skill.skillId);
  const locales = Object.keys(published?.publishingInformation?.locales ?? {});
  expect(status.skill.resources.map(({ name }) => name).sort()).toEqual(
    ['Manifest', ...locales.map((locale) => `InteractionModel.${locale}`)].sort(),
  );
});
