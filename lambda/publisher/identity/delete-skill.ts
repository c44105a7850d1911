import { messageOf } from '../errors';
import { type LockedRun } from '../run';
import { type SkillSummary } from '../smapi/types';

/**
 * Keeps the skill and the publication state unless this stage created the skill and Alexa lists the
 * skill in development only.
 */
export async function deleteSkill(run: LockedRun, skillId: string): Promise<void> {
  const { reporter, smapi, settings, state } = run;
  const logKept = (reason: string) => reporter.log('warn', 'publisher.skill-kept', { reason });
  if (state.current.ownedSkillId !== skillId) return logKept('adopted');
  const stages = await smapi.skills.stages(settings.vendorId, skillId);
  if (stages.length === 0) return logKept('not-listed');
  const isInDevelopment = ({ stage, publicationStatus }: SkillSummary) =>
    stage === 'development' && publicationStatus === 'DEVELOPMENT';
  if (!stages.every(isInDevelopment)) return logKept('certified');
  await smapi.skills.remove(skillId);
  reporter.log('info', 'publisher.skill-deleted');
  await state.remove().catch((error: unknown) => {
    reporter.log('warn', 'publisher.state-not-removed', { reason: messageOf(error) });
  });
}
