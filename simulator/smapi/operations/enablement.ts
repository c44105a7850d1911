import { noContent } from '../response';
import { type Operation, type OperationContext, type OperationRequest } from '../operation';
import { badRequest, conflict, notFound } from '../error-responses';

const ENABLABLE_STAGES = ['development', 'live'] as const;

export const getEnablement: Operation = (request, context) => {
  const { skill, stage } = enablableStage(request, context);
  if (skill.enabled[stage] !== true) throw notFound('The skill is not enabled.');
  return noContent();
};

export const setEnablement: Operation = (request, context) => {
  const { imports, skills } = context;
  const { skill, stage } = enablableStage(request, context);
  if (imports.isRunning(skill.skillId)) throw conflict();
  const models = Object.keys(skills.stage(skill.skillId, stage).models);
  if (models.length === 0) throw conflict('The skill has no interaction model.');
  skill.enabled[stage] = true;
  return noContent();
};

export const deleteEnablement: Operation = (request, context) => {
  const { skill, stage } = enablableStage(request, context);
  if (skill.enabled[stage] !== true) throw notFound('The skill is not enabled.');
  skill.enabled[stage] = false;
  return noContent();
};

/** @throws RejectedRequestError 404 for an unknown skill, 400 for a stage that cannot be enabled */
function enablableStage({ params }: OperationRequest, { skills }: OperationContext) {
  const { skillId = '', stage = '' } = params;
  const skill = skills.get(skillId);
  const known = ENABLABLE_STAGES.find((one) => one === stage);
  if (known !== undefined) return { skill, stage: known };
  const message = `A skill cannot be enabled in the stage ${stage}.`;
  throw badRequest([{ code: 'INVALID_ENUM_VALUE', message }]);
}
