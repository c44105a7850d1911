import { changedLinking, changedParts, shownPackage } from '../publication/shown';
import { type HoldingRun } from '../run';
import { type AccountLinkingSettings } from '../smapi/types';

/**
 * What the development stage has, and was not published: one line a part. Nothing is written; the
 * next deploy that publishes overwrites it.
 */
export async function driftOf(
  { record, smapi }: HoldingRun,
  skillId: string,
  published: AccountLinkingSettings,
): Promise<string[]> {
  const { shown = {}, locales = [] } = record.current;
  const found = await smapi.accountLinking.read(skillId, 'development');
  const linking =
    found === undefined
      ? ['account linking: gone']
      : changedLinking(published, found.shown).map((field) => `account linking: ${field}`);
  const parts = changedParts(shown, await shownPackage({ smapi }, skillId, locales));
  return [...parts, ...linking];
}
