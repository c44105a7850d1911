import { definitionValidator } from '../spec';
import { type Finding, type Manifest } from '../state';

/** A manifest that the contract does not allow, or that lacks what every skill has. */
export function manifestFindings(manifest: Manifest): readonly Finding[] {
  const problems = definitionValidator('v1.skill.Manifest.SkillManifest')(manifest);
  const required = REQUIRED.filter((name) => manifest[name] === undefined).map(
    (name) => `Object instance should have required property: ${name}.`,
  );
  return [...problems.map((problem) => `manifest: ${problem}.`), ...required].map((message) => ({
    resource: 'Manifest',
    error: { code: 'INVALID_MANIFEST', message },
  }));
}

const REQUIRED = ['manifestVersion', 'publishingInformation', 'apis'] as const;
