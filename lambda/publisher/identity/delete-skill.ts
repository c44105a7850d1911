import { holding } from '../holding';
import { type Run } from '../run';

/**
 * What deleting the resource does: nothing, unless the stage says so. Even then only to a skill that
 * this stage made, and that was never certified.
 *
 * @param wanted the stage says that its skill goes with the stack
 */
export async function deleteSkill(run: Run, skillId: string, wanted: boolean): Promise<void> {
  const { report, smapi, settings } = run;
  if (!wanted || !skillId.startsWith('amzn1.ask.skill.')) {
    report.note('info', 'publisher.skill-kept', { reason: 'not-told-to' });
    return;
  }
  await holding(run, true, async ({ record }) => {
    if (record.current.ownSkillId !== skillId) {
      report.note('warn', 'publisher.skill-kept', { reason: 'adopted' });
      return;
    }
    const stages = await smapi.skills.stages(settings.vendorId, skillId);
    const certified = stages.filter(
      ({ stage, publicationStatus }) =>
        stage !== 'development' || (publicationStatus ?? 'DEVELOPMENT') !== 'DEVELOPMENT',
    );
    if (certified.length > 0) {
      report.note('warn', 'publisher.skill-kept', { reason: 'certified' });
      return;
    }
    await smapi.skills.remove(skillId);
    await record.forget();
    report.note('info', 'publisher.skill-deleted');
  });
}
