import { hasCode } from '../errors';
import { awaitImport, requestImport } from '../package/import';
import { type LockedRun } from '../run';
import { isOutcomeUnknown, isRejected, unexpectedResponse } from '../smapi/errors';
import { type DesiredState } from './desired-state';
import { changedPackageParts } from './diff';
import { partHashes, readPackage } from './snapshot';

const MAX_IMPORTS = 4;
const FIRST_RETRY_MS = 15_000;

/**
 * Imports the package, unless Alexa has it. An import that an earlier run requested is completed first.
 *
 * @param force whether to import it even if it looks unchanged
 * @returns whether something was imported
 */
export async function importPackage(
  run: LockedRun,
  desired: DesiredState,
  force: boolean,
): Promise<boolean> {
  const { state, deadline } = run;
  const { hash } = desired.skillPackage;
  const wasUnknown = state.current.pendingImport?.id === undefined && hasPendingImport(run);
  const resumed = await completeImport(run, hash);
  if (resumed === 'imported' && state.current.packageHash === hash) return true;
  if (!force && !wasUnknown && (await isUnchanged(run, desired))) return false;
  for (let imports = 1; ; imports += 1) {
    await requestUpdate(run, desired, wasUnknown);
    const result = await completeImport(run, hash, imports < MAX_IMPORTS);
    if (result === 'imported') return true;
    if (result === 'unknown') {
      throw unexpectedResponse(
        'import the skill package',
        undefined,
        'Alexa accepted the import and does not know it',
      );
    }
    const retryMs = FIRST_RETRY_MS * 2 ** (imports - 1);
    await deadline.wait(retryMs, 'Alexa was busy with another update of the skill');
  }
}

const hasPendingImport = ({ state }: LockedRun): boolean =>
  state.current.pendingImport !== undefined;

/** For the package that was published last, compares hashes to find manual changes on Alexa. */
async function isUnchanged(
  { reporter, smapi, state }: LockedRun,
  { skillId, skillPackage }: DesiredState,
): Promise<boolean> {
  const { packageHash, snapshot } = state.current;
  if (packageHash !== skillPackage.hash) return false;
  if (snapshot === undefined) return true;
  const found = await readPackage(smapi, skillId, 'development', skillPackage.locales);
  const changed = changedPackageParts(snapshot, partHashes(found));
  if (changed.length > 0) reporter.log('warn', 'publisher.overwrites', { parts: changed });
  return changed.length === 0;
}

/** @param wasUnknown whether an earlier request may have been executed */
async function requestUpdate(
  run: LockedRun,
  { skillId, skillPackage }: DesiredState,
  wasUnknown: boolean,
): Promise<void> {
  const requests = { isUnknown: wasUnknown };
  try {
    await requestImport(run, 'update', skillPackage, (location) =>
      requestUntilAnswered(run, skillId, location, requests),
    );
  } catch (error) {
    // It is not known whether an earlier request was executed, so the next run imports again.
    if (requests.isUnknown) await run.state.record({ packageHash: undefined, snapshot: undefined });
    throw error;
  }
}

const MAX_UNANSWERED = 4;

/**
 * Importing the same package is idempotent. While an earlier request may have been executed, a conflict
 * is most likely with that import, so it is waited for.
 *
 * @param requests records whether a request may have been executed
 */
function requestUntilAnswered(
  { deadline, smapi }: LockedRun,
  skillId: string,
  location: string,
  requests: { isUnknown: boolean },
): Promise<string> {
  let unanswered = 0;
  return deadline.poll('Alexa was busy with an import that it may have accepted', async () => {
    try {
      return await smapi.packages.update(skillId, location);
    } catch (error) {
      if (requests.isUnknown && isRejected(error, 409)) return undefined;
      if (!isOutcomeUnknown(error) || !hasCode(error, 'smapi-unavailable')) throw error;
      requests.isUnknown = true;
      unanswered += 1;
      if (unanswered === MAX_UNANSWERED) throw error;
      return undefined;
    }
  });
}

/**
 * Waits for a confirmed import, whichever run requested it, and records what Alexa has now.
 *
 * @param desiredHash a rejection fails this run only if it is of this package
 * @param maySucceedLater whether a transient rejection is returned instead of thrown
 * @returns undefined when there was none, or it was rejected
 */
async function completeImport(
  run: LockedRun,
  desiredHash: string,
  maySucceedLater = false,
): Promise<'imported' | 'unknown' | undefined> {
  const { state } = run;
  const { pendingImport } = state.current;
  if (pendingImport?.kind !== 'update' || pendingImport.id === undefined) return undefined;
  const { packageHash, locales } = pendingImport;
  const result = await awaitImport(run, pendingImport.id);
  if (result.status === 'imported') {
    await state.record({ pendingImport: undefined, packageHash, locales, snapshot: undefined });
    return 'imported';
  }
  const isUnchangedOnAlexa = result.status === 'rejected' && result.isUnchanged;
  await state.record({
    pendingImport: undefined,
    ...(!isUnchangedOnAlexa && { packageHash: undefined, snapshot: undefined }),
  });
  if (result.status === 'unknown') return 'unknown';
  const isOurs = packageHash === desiredHash;
  if (isOurs && !(maySucceedLater && result.isTransient)) throw result.error;
  return undefined;
}
