import { messageOf } from '../errors';
import { type HoldingRun } from '../run';
import { importPackage } from './import-package';
import { setAccountLinking } from './set-account-linking';
import { shownPackage } from './shown';
import { type Wanted } from './wanted';

/** Brings Alexa's development stage to what is wanted. Each step begins with whether it is needed. */
export async function publish(run: HoldingRun, wanted: Wanted): Promise<void> {
  const anew = wanted.again !== (run.record.current.again ?? '');
  const imported = await importPackage(run, wanted, anew);
  const linked = await setAccountLinking(run, wanted, anew);
  await run.smapi.skills.enableForTesting(wanted.skillId);
  await rememberShown(run, wanted, imported);
  await run.record.keep({ again: wanted.again || undefined, publishedAt: run.time.now() });
  run.report.note('info', 'publisher.published', { imported, linked });
}

/** What a later look compares with. Publishing is done without it, so it can't make a deploy fail. */
async function rememberShown(run: HoldingRun, wanted: Wanted, imported: boolean): Promise<void> {
  if (!imported && run.record.current.shown !== undefined) return;
  try {
    const { skillId, skillPackage } = wanted;
    await run.record.keep({ shown: await shownPackage(run, skillId, skillPackage.locales) });
  } catch (error) {
    await run.record.keep({ shown: undefined });
    run.report.note('warn', 'publisher.not-looked-at', { reason: messageOf(error) });
  }
}
