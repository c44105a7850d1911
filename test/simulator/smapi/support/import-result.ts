import { type SmapiHarness } from './smapi-harness';
import { type PackageParts, zipped } from './skill-packages';

/** An error of the import is returned as its message, and an error of a resource as `resource: code`. */
export async function importResult(
  { developer }: Pick<SmapiHarness, 'developer'>,
  parts: PackageParts | Uint8Array,
) {
  const zip = parts instanceof Uint8Array ? parts : zipped(parts);
  const {
    skill,
    errors = [],
    warnings,
  } = await developer.waitForImport(await developer.import(zip));
  const failed = skill.resources.flatMap(({ name, errors: resourceErrors = [] }) =>
    resourceErrors.map(({ code }) => `${name}: ${code}`),
  );
  return {
    errors: [...new Set([...errors.map(({ message }) => message), ...failed])],
    warnings: [...new Set(warnings.map(({ code = '' }) => code))],
  };
}
