import { endOfImport, isTaken, isUntouched, refusal } from '../package/import';
import { type HoldingRun } from '../run';
import { SmapiAnswerError, SmapiRefusedError, SmapiUnavailableError } from '../smapi/errors';
import { type Wanted } from './wanted';
import { changedParts, shownPackage } from './shown';

/**
 * Imports the package, unless it is on Alexa, or on its way there from a run that was cut off.
 *
 * @param anew even if it looks unchanged
 * @returns whether something was imported
 */
export async function importPackage(
  run: HoldingRun,
  wanted: Wanted,
  anew: boolean,
): Promise<boolean> {
  const inDoubt = isInDoubt(run);
  const resumed = await finishImport(run, wanted.skillPackage.hash);
  if (resumed && run.record.current.packageHash === wanted.skillPackage.hash) return true;
  if (!anew && !inDoubt && (await isPublished(run, wanted))) return false;
  await beginImport(run, wanted, inDoubt);
  await finishImport(run, wanted.skillPackage.hash);
  return true;
}

/** One comparison where the package changed; where it did not, whether anybody changed it on Alexa. */
async function isPublished(run: HoldingRun, { skillId, skillPackage }: Wanted): Promise<boolean> {
  const { packageHash, shown } = run.record.current;
  if (packageHash !== skillPackage.hash) return false;
  if (shown === undefined) return true;
  const changed = changedParts(shown, await shownPackage(run, skillId, skillPackage.locales));
  if (changed.length > 0) run.report.note('warn', 'publisher.overwrites', { parts: changed });
  return changed.length === 0;
}

/** An import that Alexa was perhaps asked for, and nobody knows. */
const isInDoubt = ({ record }: HoldingRun): boolean =>
  record.current.importUnderWay !== undefined && record.current.importUnderWay.id === undefined;

/** Asks Alexa, and writes down before that it will be asked. */
async function beginImport(run: HoldingRun, wanted: Wanted, inDoubt: boolean): Promise<void> {
  const { record, smapi, time } = run;
  const { skillPackage, skillId } = wanted;
  const location = await smapi.packages.upload(skillPackage.zip());
  const asked = {
    makes: 'update',
    packageHash: skillPackage.hash,
    locales: skillPackage.locales,
    askedAt: time.now(),
  } as const;
  await record.keep({ importUnderWay: asked });
  try {
    const id = await askForImport(run, skillId, location, inDoubt);
    await record.keep({ importUnderWay: { ...asked, id } });
    run.report.note('info', 'publisher.import-asked', { import: id });
  } catch (error) {
    const unknown = error instanceof SmapiAnswerError || (isUnanswered(error) && error.mayBeDone);
    const refused = error instanceof SmapiRefusedError && error.status !== 409;
    if (refused || (!unknown && !inDoubt)) await record.keep({ importUnderWay: undefined });
    throw error;
  }
}

const MOST_UNANSWERED = 4;

/**
 * The same package twice is the same as once. While it may be that Alexa took it and nobody knows, a
 * conflict is most likely with that very import, and is waited for.
 */
function askForImport(
  { pace, smapi }: HoldingRun,
  skillId: string,
  location: string,
  wasInDoubt: boolean,
): Promise<string> {
  let inDoubt = wasInDoubt;
  let unanswered = 0;
  return pace.until('Alexa was busy with an import that it may have been asked for', async () => {
    try {
      return await smapi.packages.update(skillId, location);
    } catch (error) {
      const conflict = error instanceof SmapiRefusedError && error.status === 409 && inDoubt;
      if (isUnanswered(error) && error.mayBeDone) {
        inDoubt = true;
        unanswered += 1;
        if (unanswered < MOST_UNANSWERED) return undefined;
      }
      if (!conflict) throw error;
      return undefined;
    }
  });
}

const isUnanswered = (error: unknown): error is SmapiUnavailableError =>
  error instanceof SmapiUnavailableError;

/**
 * Waits for an import under way, whichever run asked for it, and writes down what Alexa has now.
 *
 * @param wantedHash its refusal is this run's failure only if it is the package that is wanted
 * @returns whether there was one, and it was taken
 */
async function finishImport(run: HoldingRun, wantedHash: string): Promise<boolean> {
  const { record } = run;
  const { importUnderWay } = record.current;
  if (importUnderWay?.id === undefined) return false;
  const { packageHash, locales } = importUnderWay;
  const end = await endOfImport(run, importUnderWay.id);
  if (end !== undefined && isTaken(end)) {
    await record.keep({ importUnderWay: undefined, packageHash, locales, shown: undefined });
    return true;
  }
  const untouched = end !== undefined && isUntouched(end);
  await record.keep({
    importUnderWay: undefined,
    ...(!untouched && { packageHash: undefined, shown: undefined }),
  });
  if (end !== undefined && packageHash === wantedHash) throw refusal(end);
  return false;
}
