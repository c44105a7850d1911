import { deadlineError, hasCode, PublisherError } from '../errors';
import { type LockedRun } from '../run';
import { isOutcomeUnknown } from '../smapi/errors';
import { reasonOf } from '../smapi/reasons';
import { type ImportStatus, type StandardizedError } from '../smapi/types';
import { type PendingImport } from '../state/publication-state';
import { type SkillPackage } from './skill-package';

/** How long Alexa may answer 404 for an accepted import, or not list the skill that the import creates. */
export const CONFIRMATION_MS = 5 * 60_000;

/**
 * Saves the import as pending before it requests the import, so that the run after a crash can detect that
 * Alexa may have the import.
 *
 * @param request returns the id of the import
 */
export async function requestImport(
  run: LockedRun,
  kind: PendingImport['kind'],
  skillPackage: SkillPackage,
  request: (location: string) => Promise<string>,
): Promise<void> {
  const { reporter, smapi, state, time } = run;
  const location = await smapi.packages.upload(skillPackage.zip());
  const { hash: packageHash, locales } = skillPackage;
  const pendingImport = { kind, packageHash, locales, requestedAt: time.now() };
  await state.save({ pendingImport });
  try {
    const id = await request(location);
    await state.trySave({ pendingImport: { ...pendingImport, id } });
    reporter.log('info', 'publisher.import-requested', { kind, import: id });
  } catch (error) {
    if (!isOutcomeUnknown(error)) await state.trySave({ pendingImport: undefined });
    throw error;
  }
}

export type ImportResult =
  | { readonly status: 'imported'; readonly skillId: string | undefined }
  | {
      readonly status: 'rejected';
      readonly error: PublisherError;
      /** Whether Alexa still has the former package. */
      readonly isUnchanged: boolean;
      /** Whether the same import may succeed later. */
      readonly isTransient: boolean;
    }
  /** Alexa keeps answering 404 for the import. */
  | { readonly status: 'unknown' };

export async function awaitImport(run: LockedRun, id: string): Promise<ImportResult> {
  const { deadline, reporter, settings, smapi, state, time } = run;
  const confirmedBy = (state.current.pendingImport?.requestedAt ?? 0) + CONFIRMATION_MS;
  const waitingFor = `Alexa was still importing the skill package (import ${id})`;
  const finalStatus = await deadline
    .poll(waitingFor, async () => {
      const status = await smapi.packages.status(id);
      if (status === undefined) return time.now() < confirmedBy ? undefined : 'unknown';
      return status.status === 'IN_PROGRESS' ? undefined : status;
    })
    .catch((error: unknown) => {
      if (!hasCode(error, 'deadline')) throw error;
      throw deadlineError(
        `${waitingFor}. If it does not end within an hour, remove "pendingImport" and "packageHash" from the parameter ` +
          settings.publicationParameter,
      );
    });
  if (finalStatus === 'unknown') {
    reporter.log('warn', 'publisher.import-unknown', { import: id });
    return { status: 'unknown' };
  }
  const { status } = finalStatus;
  reporter.log('info', 'publisher.import-ended', {
    import: id,
    status,
    warnings: messagesOf(finalStatus, 'warnings'),
  });
  return resultOf(finalStatus);
}

function resultOf(finalStatus: ImportStatus): ImportResult {
  const { status, skill } = finalStatus;
  if (status === 'SUCCEEDED' || status === 'SKIPPED') {
    return { status: 'imported', skillId: skill?.skillId };
  }
  const noPartImported = !(skill?.resources ?? []).some((part) => part.status === 'SUCCEEDED');
  const reasons = messagesOf(finalStatus, 'errors');
  const lines = reasons.length > 0 ? reasons : ['no reason given'];
  return {
    status: 'rejected',
    error: new PublisherError(
      'package-rejected',
      [`Alexa refused the skill package (${status}):`, ...lines].join('\n'),
    ),
    isUnchanged: status === 'ROLLBACK_SUCCEEDED' || (status === 'FAILED' && noPartImported),
    isTransient: status === 'FAILED' && reasons.some((reason) => ONGOING_UPDATE.test(reason)),
  };
}

/** Reported for ask-cli (issue 291): the import collides with another change of the same skill. */
const ONGOING_UPDATE = /ongoing skill update/i;

function messagesOf(finalStatus: ImportStatus, kind: 'errors' | 'warnings'): string[] {
  const messages = (list: readonly StandardizedError[] = [], part?: string) =>
    list.map((entry) => (part === undefined ? reasonOf(entry) : `${part}: ${reasonOf(entry)}`));
  return [
    ...new Set([
      ...messages(finalStatus[kind]),
      ...(finalStatus.skill?.resources ?? []).flatMap((part) =>
        messages(part[kind], part.name ?? 'package'),
      ),
    ]),
  ];
}
