import { messageOf } from '../errors';
import { type LockedRun } from '../run';
import { type SkillSummary } from '../smapi/types';

/**
 * Deletes a skill that this stage created, and then the publication state, if Alexa lists the skill in
 * the development stage only, with the publication status `DEVELOPMENT`. In any other case both stay.
 */
export async function deleteSkill(run: LockedRun, skillId: string): Promise<void> {
  const { reporter, smapi, settings, state } = run;
  const keep = (reason: string) => reporter.log('warn', 'publisher.skill-kept', { reason });
  if (state.current.ownedSkillId !== skillId) return keep('adopted');
  const stages = await smapi.skills.stages(settings.vendorId, skillId);
  if (stages.length === 0) return keep('not-listed');
  const isInDevelopment = ({ stage, publicationStatus }: SkillSummary) =>
    stage === 'development' && publicationStatus === 'DEVELOPMENT';
  if (!stages.every(isInDevelopment)) return keep('certified');
  await smapi.skills.remove(skillId);
  reporter.log('info', 'publisher.skill-deleted');
  await state.remove().catch((error: unknown) => {
    reporter.log('warn', 'publisher.state-not-removed', { reason: messageOf(error) });
  });
}
