import { definitionValidator, violationText } from '../../../skill-source/contract/validators';
import { type Finding, type InteractionModel, type Manifest } from '../state';
import { MANIFEST_RESOURCE, modelResource, packageError } from './finding';

const REQUIRED = ['manifestVersion', 'publishingInformation', 'apis'] as const;

export function manifestSchemaFindings(manifest: Manifest): readonly Finding[] {
  const violations = definitionValidator('v1.skill.Manifest.SkillManifest')(manifest);
  const missing = REQUIRED.filter((name) => manifest[name] === undefined).map(
    (name) => `Object instance should have required property: ${name}.`,
  );
  return [
    ...violations.map((violation) => `manifest: ${violationText(violation)}.`),
    ...missing,
  ].map((message) => packageError(MANIFEST_RESOURCE, 'INVALID_MANIFEST', message));
}

export const modelSchemaFindings = (locale: string, model: InteractionModel): readonly Finding[] =>
  definitionValidator('v1.skill.interactionModel.InteractionModelData')(model).map((violation) =>
    packageError(
      modelResource(locale),
      'INVALID_INTERACTION_MODEL',
      `${violationText(violation)}.`,
    ),
  );
