import { hasCode } from '../errors';
import { awaitImport, CONFIRMATION_MS, requestImport } from '../package/import';
import { type SkillPackage } from '../package/skill-package';
import { type LockedRun } from '../run';
import { isOutcomeUnknown, unexpectedResponse } from '../smapi/errors';
import { type SkillSearch } from './find-skill';

const SEARCH_INTERVAL_MS = 10_000;
const MAX_REQUESTS = 3;

/**
 * Repeats a creation with unknown outcome only after the skill had time to appear, because a repetition could
 * create a second skill.
 *
 * @param readPackage returns the package with the ownership tag and without an endpoint
 * @returns the skill id
 */
export async function findOrCreateSkill(
  run: LockedRun,
  search: SkillSearch,
  readPackage: () => Promise<SkillPackage>,
): Promise<string> {
  for (let requests = 0; ; requests += 1) {
    const found = (await completeCreation(run)) ?? (await searchSkill(run, search));
    if (found !== undefined) return found;
    // Alexa lost the creation that this run requested; a lost creation of an earlier run is requested again.
    if (requests > 0 && run.state.current.pendingImport?.id !== undefined) throw lostCreation(run);
    try {
      await requestImport(run, 'create', await readPackage(), (location) =>
        run.smapi.packages.create(run.settings.vendorId, location),
      );
    } catch (error) {
      // `requestImport` leaves a pending import only if Alexa may have received the request.
      const isRequested = run.state.current.pendingImport !== undefined;
      const isRepeatable =
        isRequested && isOutcomeUnknown(error) && hasCode(error, 'smapi-unavailable');
      if (!isRepeatable || requests + 1 === MAX_REQUESTS) throw error;
      run.reporter.log('warn', 'publisher.create-outcome-unknown', { requests: requests + 1 });
    }
  }
}

/** Waits for a creation that this run or an earlier run requested. */
async function completeCreation(run: LockedRun): Promise<string | undefined> {
  const { pendingImport } = run.state.current;
  if (pendingImport?.kind !== 'create' || pendingImport.id === undefined) return undefined;
  const { packageHash, locales } = pendingImport;
  const result = await awaitImport(run, pendingImport.id);
  if (result.status === 'rejected') {
    await run.state.trySave({ pendingImport: undefined });
    throw result.error;
  }
  const skillId = result.status === 'imported' ? result.skillId : undefined;
  if (skillId === undefined) return undefined;
  const created = { skillId, ownedSkillId: skillId, packageHash, locales };
  await run.state.trySave({ pendingImport: undefined, ...created });
  return skillId;
}

/** Searches once, or repeatedly while a requested skill may still appear. */
async function searchSkill(run: LockedRun, search: SkillSearch): Promise<string | undefined> {
  const { state, deadline, time } = run;
  const { pendingImport } = state.current;
  const until = pendingImport?.kind === 'create' ? pendingImport.requestedAt + CONFIRMATION_MS : 0;
  for (;;) {
    const found = await search.find();
    if (found !== undefined) {
      await state.trySave({ pendingImport: undefined });
      return found;
    }
    if (time.now() >= until) return undefined;
    await deadline.wait(SEARCH_INTERVAL_MS, 'searching for a skill that Alexa may be creating');
  }
}

const lostCreation = ({ state }: LockedRun) =>
  unexpectedResponse(
    'create the skill',
    undefined,
    `Alexa accepted the import ${state.current.pendingImport?.id}, but returns neither the import nor the skill`,
  );
