import { changedLinkingFields, changedPackageParts } from '../publication/diff';
import { partHashes, readStage, type StageSnapshot } from '../publication/snapshot';
import { type LockedRun } from '../run';
import { type AccountLinkingSettings } from '../smapi/types';
import { type PublicationState } from '../state/publication-state';

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
  const { locales = [] } = state.current;
  const found = await readStage(smapi, skillId, 'development', locales);
  return driftOf(found, state.current, published);
}

/** The name of each part of a stage that differs from the published state. */
export function driftOf(
  found: StageSnapshot,
  { snapshot = {} }: PublicationState,
  published: AccountLinkingSettings,
): string[] {
  const fields =
    found.accountLinking === undefined
      ? ['gone']
      : changedLinkingFields(published, found.accountLinking);
  return [
    ...changedPackageParts(snapshot, partHashes(found)),
    ...fields.map((field) => `account linking: ${field}`),
  ];
}
