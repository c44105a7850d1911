import { PackageRefusedError } from '../errors';
import { type HoldingRun } from '../run';
import { reasonOf } from '../smapi/reasons';
import { type ImportStatus, type StandardizedError } from '../smapi/types';

/**
 * Waits for an import to end.
 *
 * @returns undefined where Alexa doesn't know it any more
 */
export async function endOfImport(run: HoldingRun, id: string): Promise<ImportStatus | undefined> {
  const doing = `Alexa was still importing the skill package (import ${id})`;
  const end = await run.pace.until(doing, async () => {
    const status = await run.smapi.packages.status(id);
    if (status === undefined) return 'unknown' as const;
    return status.status === 'IN_PROGRESS' ? undefined : status;
  });
  if (end === 'unknown') {
    run.report.note('warn', 'publisher.import-unknown', { import: id });
    return undefined;
  }
  run.report.note('info', 'publisher.import-ended', {
    import: id,
    status: end.status,
    warnings: linesOf(end, 'warnings'),
  });
  return end;
}

/** Whether what was to be imported is on Alexa now. */
export const isTaken = ({ status }: ImportStatus): boolean =>
  status === 'SUCCEEDED' || status === 'SKIPPED';

/** Whether Alexa has what it had before, as nothing was taken or all was taken back. */
export const isUntouched = ({ status, skill }: ImportStatus): boolean =>
  status === 'ROLLBACK_SUCCEEDED' ||
  (status === 'FAILED' && !(skill?.resources ?? []).some((part) => part.status === 'SUCCEEDED'));

export const refusal = (end: ImportStatus): PackageRefusedError => {
  const reasons = linesOf(end, 'errors');
  return new PackageRefusedError(end.status, reasons.length > 0 ? reasons : ['no reason given']);
};

/** Alexa's words, each on its line, with the part that they are about. */
function linesOf(end: ImportStatus, kind: 'errors' | 'warnings'): string[] {
  const lines = (list: readonly StandardizedError[] = [], part?: string) =>
    list.map((entry) => (part === undefined ? reasonOf(entry) : `${part}: ${reasonOf(entry)}`));
  return [
    ...new Set([
      ...lines(end[kind]),
      ...(end.skill?.resources ?? []).flatMap((part) => lines(part[kind], part.name ?? 'package')),
    ]),
  ];
}
