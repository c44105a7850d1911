import { noContent } from '../response';
import { type Operation } from '../operation';
import { badRequest, conflict, notFound } from '../error-responses';
import { type Skill } from '../state';

/** Stages that a developer can enable for testing. */
const ENABLABLE_STAGES = ['development', 'live'] as const;
type EnabledStage = (typeof ENABLABLE_STAGES)[number];

export const getEnablement: Operation = (request, { skills }) => {
  const { skill, stage } = enabledStageOf(
    skills.get(request.params['skillId'] ?? ''),
    request.params['stage'],
  );
  if (skill.enabled[stage] !== true) throw notFound('The skill is not enabled.');
  return noContent();
};

export const setEnablement: Operation = (request, { skills, imports }) => {
  const { skill, stage } = enabledStageOf(
    skills.get(request.params['skillId'] ?? ''),
    request.params['stage'],
  );
  if (imports.isRunning(skill.skillId)) throw conflict();
  const models = Object.keys(skills.stage(skill.skillId, stage).models);
  if (models.length === 0) throw conflict('The skill has no interaction model.');
  skill.enabled[stage] = true;
  return noContent();
};

export const deleteEnablement: Operation = (request, { skills }) => {
  const { skill, stage } = enabledStageOf(
    skills.get(request.params['skillId'] ?? ''),
    request.params['stage'],
  );
  if (skill.enabled[stage] !== true) throw notFound('The skill is not enabled.');
  skill.enabled[stage] = false;
  return noContent();
};

function enabledStageOf(skill: Skill, stage = ''): { skill: Skill; stage: EnabledStage } {
  const known = ENABLABLE_STAGES.find((one) => one === stage);
  if (known === undefined) {
    throw badRequest([
      { code: 'INVALID_ENUM_VALUE', message: `A skill cannot be enabled in the stage ${stage}.` },
    ]);
  }
  return { skill, stage: known };
}
