import { deleteSkill } from '../../lambda/publisher/identity/delete-skill';
import { type LockedRun } from '../../lambda/publisher/run';
import { type SkillSummary } from '../../lambda/publisher/smapi/types';

/** @returns what was deleted and logged, in order */
async function deleteListed(stages: readonly Partial<SkillSummary>[], ownedSkillId = 'skill') {
  const done: string[] = [];
  await deleteSkill(
    {
      settings: { vendorId: 'M1' },
      smapi: {
        skills: {
          stages: async () => stages,
          remove: async (id: string) => done.push(`remove ${id}`),
        },
      },
      state: { current: { ownedSkillId }, remove: async () => done.push('remove state') },
      reporter: {
        log: (_level: string, _event: string, { reason = 'deleted' } = {}) =>
          done.push(`log ${reason}`),
      },
    } as unknown as LockedRun,
    'skill',
  );
  return done;
}

const development = { stage: 'development', publicationStatus: 'DEVELOPMENT' } as const;

it('deletes a skill of which Alexa lists only a development stage, with the status DEVELOPMENT', async () => {
  await expect(deleteListed([development])).resolves.toEqual([
    'remove skill',
    'log deleted',
    'remove state',
  ]);
});

it.each<[string, readonly Partial<SkillSummary>[], string]>([
  ['lists nothing', [], 'not-listed'],
  ['lists another stage', [development, { ...development, stage: 'live' }], 'certified'],
  ['lists another status', [{ ...development, publicationStatus: 'HIDDEN' }], 'certified'],
  ['lists no status', [{ stage: 'development' }], 'certified'],
])('keeps a skill when Alexa %s', async (_what, stages, reason) => {
  await expect(deleteListed(stages)).resolves.toEqual([`log ${reason}`]);
});

it('keeps a skill that the stage did not create', async () => {
  await expect(deleteListed([development], 'other')).resolves.toEqual(['log adopted']);
});
