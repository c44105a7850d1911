import { badRequest, forbidden, notFound } from '../error-responses';
import {
  checkIfMatch,
  type Operation,
  type OperationContext,
  type OperationRequest,
} from '../operation';
import { errorsIn, validateModel } from '../package/validate-package';
import { ownValue } from '../../json';
import { accepted, noContent, ok } from '../response';
import { updating } from '../skills';
import { type InteractionModel, type Versioned } from '../state';

const LOCALE = /^[a-z]{2}-[A-Z]{2}$/;
const INVALID_LOCALE = { code: 'INVALID_LOCALE', message: 'The locale is not valid.' };

export const getModel: Operation = (request, context) => {
  const { value, eTag } = modelOf(request, context);
  return ok(value, { ETag: eTag });
};

export const headModel: Operation = (request, context) =>
  noContent({ ETag: modelOf(request, context).eTag });

/** Accepts a model that does not build: the status of the skill has the errors. */
export const putModel: Operation = (request, { skills }) => {
  const { skillId = '', stageV2 = '', locale = '' } = request.params;
  if (stageV2 !== 'development') throw forbidden();
  if (!LOCALE.test(locale)) throw badRequest([INVALID_LOCALE]);
  const { models } = skills.stage(skillId, stageV2);
  checkIfMatch(request, ownValue(models, locale)?.eTag);
  const model = request.body as InteractionModel;
  const errors = errorsIn(validateModel(locale, model)).map(({ error }) => error);
  models[locale] = updating(model, errors);
  skills.touch(skillId);
  return accepted(`/v1/skills/${skillId}/status?resource=interactionModel`);
};

function modelOf(
  { params }: OperationRequest,
  { skills }: OperationContext,
): Versioned<InteractionModel> {
  const { skillId = '', stageV2 = '', locale = '' } = params;
  const { models } = skills.stage(skillId, stageV2);
  const model = ownValue(models, locale);
  if (model === undefined) throw notFound(`The skill has no interaction model for ${locale}.`);
  return model;
}
