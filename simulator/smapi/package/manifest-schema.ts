import { definitionValidator, violationText } from '../../../skill-source/contract/validators';
import { type Finding, type Manifest } from '../state';
import { MANIFEST, packageError } from './finding';

const REQUIRED = ['manifestVersion', 'publishingInformation', 'apis'] as const;

/** Checks that the manifest satisfies the contract's schema and has the properties of every skill. */
export function manifestSchemaFindings(manifest: Manifest): readonly Finding[] {
  const violations = definitionValidator('v1.skill.Manifest.SkillManifest')(manifest);
  const missing = REQUIRED.filter((name) => manifest[name] === undefined).map(
    (name) => `Object instance should have required property: ${name}.`,
  );
  return [
    ...violations.map((violation) => `manifest: ${violationText(violation)}.`),
    ...missing,
  ].map((message) => packageError(MANIFEST, 'INVALID_MANIFEST', message));
}
