import { definitionValidator, violationText } from '../../../skill-source/contract/validators';
import { type Finding, type InteractionModel } from '../state';
import { modelOf, packageError } from './finding';

/** Checks that the interaction model satisfies the contract's schema. */
export const modelSchemaFindings = (locale: string, model: InteractionModel): readonly Finding[] =>
  definitionValidator('v1.skill.interactionModel.InteractionModelData')(model).map((violation) =>
    packageError(modelOf(locale), 'INVALID_INTERACTION_MODEL', `${violationText(violation)}.`),
  );
