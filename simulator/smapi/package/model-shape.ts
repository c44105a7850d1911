import { definitionValidator } from '../spec';
import { type Finding, type InteractionModel } from '../state';

/** A model that the contract does not allow. */
export const modelShapeFindings = (locale: string, model: InteractionModel): readonly Finding[] =>
  definitionValidator('v1.skill.interactionModel.InteractionModelData')(model).map((problem) => ({
    resource: `InteractionModel.${locale}`,
    error: { code: 'INVALID_INTERACTION_MODEL', message: `${problem}.` },
  }));
