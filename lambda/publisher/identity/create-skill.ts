import { endOfImport, isTaken, refusal } from '../package/import';
import { type SkillPackage } from '../package/skill-package';
import { type HoldingRun } from '../run';
import { SmapiAnswerError, SmapiUnavailableError } from '../smapi/errors';
import { type SkillSearch } from './find-skill';

/** How long a skill may take to appear that Alexa perhaps was asked for. */
const DOUBT_MS = 5 * 60_000;
const LOOK_AGAIN_MS = 10_000;
const MOST_TRIES = 3;

/**
 * Makes the stage's skill, unless it is there, or on its way, from a run that was cut off.
 *
 * @param packageOf without an endpoint, marked
 * @returns the skill's id
 */
export async function findOrCreate(
  run: HoldingRun,
  search: SkillSearch,
  packageOf: () => Promise<SkillPackage>,
): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    const found = (await finishCreation(run)) ?? (await findInDoubt(run, search));
    if (found !== undefined) return found;
    try {
      await beginCreation(run, await packageOf());
    } catch (error) {
      if (!isInDoubt(error) || tries === MOST_TRIES) throw error;
      run.report.note('warn', 'publisher.create-in-doubt', { tries });
    }
  }
}

/** Asks Alexa, and writes down before that it will be asked. */
async function beginCreation(run: HoldingRun, skillPackage: SkillPackage): Promise<void> {
  const { smapi, record, settings, time } = run;
  const location = await smapi.packages.upload(skillPackage.zip());
  const asked = {
    makes: 'skill',
    packageHash: skillPackage.hash,
    locales: skillPackage.locales,
    askedAt: time.now(),
  } as const;
  await record.keep({ importUnderWay: asked });
  try {
    const id = await smapi.packages.create(settings.vendorId, location);
    await record.keep({ importUnderWay: { ...asked, id } });
    run.report.note('info', 'publisher.create-asked', { import: id });
  } catch (error) {
    if (!isInDoubt(error)) await record.keep({ importUnderWay: undefined });
    throw error;
  }
}

/** Waits for the skill that was asked for, by this run or the one before it. */
async function finishCreation(run: HoldingRun): Promise<string | undefined> {
  const { record } = run;
  const { importUnderWay } = record.current;
  if (importUnderWay?.makes !== 'skill' || importUnderWay.id === undefined) return undefined;
  const end = await endOfImport(run, importUnderWay.id);
  const skillId = end && isTaken(end) ? end.skill?.skillId : undefined;
  const { packageHash, locales } = importUnderWay;
  await record.keep({
    importUnderWay: undefined,
    ...(skillId !== undefined && { skillId, ownSkillId: skillId, packageHash, locales }),
  });
  if (end !== undefined && !isTaken(end)) throw refusal(end);
  return skillId;
}

/** Looks for the skill; again and again, as long as it may still appear. */
async function findInDoubt(run: HoldingRun, search: SkillSearch): Promise<string | undefined> {
  const { record, pace, time } = run;
  const { importUnderWay } = record.current;
  const until = importUnderWay?.makes === 'skill' ? importUnderWay.askedAt + DOUBT_MS : 0;
  for (;;) {
    const found = await search.find();
    if (found !== undefined || time.now() >= until) {
      await record.keep({ importUnderWay: undefined });
      return found;
    }
    await pace.wait(LOOK_AGAIN_MS, 'looking for a skill that Alexa may have been asked for');
  }
}

/** Whether Alexa may be making the skill, for all that is known. */
const isInDoubt = (error: unknown): boolean =>
  error instanceof SmapiAnswerError || (error instanceof SmapiUnavailableError && error.mayBeDone);
