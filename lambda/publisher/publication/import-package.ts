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
 * @param force whether to import the package even if it looks unchanged
 * @returns whether something was imported
 */
export async function importPackage(
  run: LockedRun,
  desired: DesiredState,
  force: boolean,
): Promise<boolean> {
  const { state, deadline } = run;
  const { hash } = desired.skillPackage;
  const earlierResult = await completeImport(run, hash);
  if (earlierResult === 'imported' && state.current.packageHash === hash) return true;
  // After `completeImport`, a pending import has no id: Alexa may or may not have accepted its request.
  const wasOutcomeUnknown = state.current.pendingImport !== undefined;
  if (wasOutcomeUnknown) await forgetPackage(run);
  if (!force && (await isUnchanged(run, desired))) return false;
  for (let imports = 1; ; imports += 1) {
    await requestUpdate(run, desired, wasOutcomeUnknown);
    const result = await completeImport(run, hash, imports < MAX_IMPORTS);
    if (result === 'imported') return true;
    if (result === 'unknown') {
      throw unexpectedResponse(
        'import the skill package',
        undefined,
        'Alexa accepted the import and then answered 404 for it',
      );
    }
    const retryMs = FIRST_RETRY_MS * 2 ** (imports - 1);
    await deadline.wait(retryMs, 'Alexa was busy with another update of the skill');
  }
}

/** After an import with unknown outcome, Alexa may have the old or the new package. */
const forgetPackage = ({ state }: LockedRun): Promise<void> =>
  state.trySave({ packageHash: undefined, snapshot: undefined });

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

const MAX_UNKNOWN_OUTCOMES = 4;

/**
 * Importing the same package is idempotent, so a request with unknown outcome is repeated. The repetition may
 * conflict (409) with the first import, until that import has ended.
 *
 * @param wasOutcomeUnknown whether an earlier request may have been executed
 */
function requestUpdate(
  run: LockedRun,
  { skillId, skillPackage }: DesiredState,
  wasOutcomeUnknown: boolean,
): Promise<void> {
  const { deadline, smapi } = run;
  const waitingFor = 'Alexa was busy with an import that it may have accepted';
  let earlierOutcomeUnknown = wasOutcomeUnknown;
  let unknownOutcomes = 0;
  return requestImport(run, 'update', skillPackage, (location) =>
    deadline.poll(waitingFor, async () => {
      try {
        return await smapi.packages.update(skillId, location, earlierOutcomeUnknown);
      } catch (error) {
        if (earlierOutcomeUnknown && isRejected(error, 409)) return undefined;
        if (!isOutcomeUnknown(error) || !hasCode(error, 'smapi-unavailable')) throw error;
        earlierOutcomeUnknown = true;
        await forgetPackage(run);
        unknownOutcomes += 1;
        if (unknownOutcomes === MAX_UNKNOWN_OUTCOMES) throw error;
        return undefined;
      }
    }),
  );
}

/**
 * Waits for the accepted import of this run or an earlier run.
 *
 * @param willRepeat whether the caller repeats the import after a transient rejection
 * @returns undefined if there was no import; if Alexa rejected another package than the desired one; or if
 * Alexa rejected the desired one for a transient reason, and `willRepeat`
 * @throws PublisherError `package-rejected` for any other rejection
 */
async function completeImport(
  run: LockedRun,
  desiredHash: string,
  willRepeat = false,
): Promise<'imported' | 'unknown' | undefined> {
  const { state } = run;
  const { pendingImport } = state.current;
  if (pendingImport?.kind !== 'update' || pendingImport.id === undefined) return undefined;
  const { packageHash, locales } = pendingImport;
  const result = await awaitImport(run, pendingImport.id);
  if (result.status === 'imported') {
    await state.trySave({ pendingImport: undefined, packageHash, locales, snapshot: undefined });
    return 'imported';
  }
  const isUnchangedOnAlexa = result.status === 'rejected' && result.isUnchanged;
  await state.trySave({
    pendingImport: undefined,
    ...(!isUnchangedOnAlexa && { packageHash: undefined, snapshot: undefined }),
  });
  if (result.status === 'unknown') return 'unknown';
  const isDesired = packageHash === desiredHash;
  if (isDesired && !(willRepeat && result.isTransient)) throw result.error;
  return undefined;
}
