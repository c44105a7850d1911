import { changedLinkingFields, changedPackageParts } from '../publication/diff';
import { partHashes, readStage } from '../publication/snapshot';
import { type LockedRun } from '../run';
import { type AccountLinkingSettings } from '../smapi/types';

/**
 * Compares Alexa's development stage with the published state. Nothing is written.
 *
 * @param published account linking as it was published
 * @returns the name of each part that differs
 */
export async function detectDrift(
  { state, smapi }: Pick<LockedRun, 'state' | 'smapi'>,
  skillId: string,
  published: AccountLinkingSettings,
): Promise<string[]> {
  const { snapshot = {}, locales = [] } = state.current;
  const found = await readStage(smapi, skillId, 'development', locales);
  const fields =
    found.accountLinking === undefined
      ? ['gone']
      : changedLinkingFields(published, found.accountLinking);
  return [
    ...changedPackageParts(snapshot, partHashes(found)),
    ...fields.map((field) => `account linking: ${field}`),
  ];
}
