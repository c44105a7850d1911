import { accepted, noContent, ok } from '../answer';
import { type Alexa, type Call, type Operation } from '../alexa';
import { forbidden, notFound, preconditionFailed } from '../errors';
import { judgeModel } from '../package/judge';
import { underWay } from '../skills';
import { type InteractionModel, type Versioned } from '../state';

export const getModel: Operation = (call, alexa) => {
  const { value, eTag } = modelOf(call, alexa);
  return ok(value, { ETag: eTag });
};

export const headModel: Operation = (call, alexa) => noContent({ ETag: modelOf(call, alexa).eTag });

/** A model that doesn't build is taken all the same: its status says what is wrong with it. */
export const putModel: Operation = (call, { skills }) => {
  const { skillId = '', stageV2 = '', locale = '' } = call.params;
  if (stageV2 !== 'development') throw forbidden();
  const { models } = skills.stage(skillId, stageV2);
  const expected = call.headers.get('if-match');
  if (expected !== null && expected !== models[locale]?.eTag) throw preconditionFailed();
  const value = call.body as InteractionModel;
  const errors = judgeModel(locale, value).map(({ error }) => error);
  models[locale] = underWay(value, errors);
  skills.touch(skillId);
  return accepted(`/v1/skills/${skillId}/status?resource=interactionModel`);
};

function modelOf(call: Call, { skills }: Alexa): Versioned<InteractionModel> {
  const { skillId = '', stageV2 = '', locale = '' } = call.params;
  const model = skills.stage(skillId, stageV2).models[locale];
  if (model === undefined) throw notFound(`The skill has no interaction model for ${locale}.`);
  return model;
}
