import { noContent } from '../answer';
import { type Operation } from '../alexa';
import { badRequest, conflict, notFound } from '../errors';
import { type Skill } from '../state';

/** Stages that a developer's own account can enable. */
const CAN_BE_ENABLED = ['development', 'live'] as const;
type EnabledStage = (typeof CAN_BE_ENABLED)[number];

export const getEnablement: Operation = (call, { skills }) => {
  const { skill, stage } = where(skills.get(call.params['skillId'] ?? ''), call.params['stage']);
  if (skill.enabled[stage] !== true) throw notFound('The skill is not enabled.');
  return noContent();
};

export const setEnablement: Operation = (call, { skills, imports }) => {
  const { skill, stage } = where(skills.get(call.params['skillId'] ?? ''), call.params['stage']);
  if (imports.underWay(skill.skillId)) throw conflict();
  const models = Object.keys(skills.stage(skill.skillId, stage).models);
  if (models.length === 0) throw conflict('The skill has no interaction model that was built.');
  skill.enabled[stage] = true;
  return noContent();
};

export const deleteEnablement: Operation = (call, { skills }) => {
  const { skill, stage } = where(skills.get(call.params['skillId'] ?? ''), call.params['stage']);
  if (skill.enabled[stage] !== true) throw notFound('The skill is not enabled.');
  skill.enabled[stage] = false;
  return noContent();
};

function where(skill: Skill, stage = ''): { skill: Skill; stage: EnabledStage } {
  const known = CAN_BE_ENABLED.find((one) => one === stage);
  if (known === undefined) {
    throw badRequest([
      { code: 'INVALID_ENUM_VALUE', message: `A skill can't be enabled at the stage ${stage}.` },
    ]);
  }
  return { skill, stage: known };
}
