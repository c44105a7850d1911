import { changedLinkingFields, changedPackageParts } from '../publication/diff';
import { partHashes, readStage, type StageSnapshot } from '../publication/snapshot';
import { type LockedRun } from '../run';
import { type AccountLinkingSettings } from '../smapi/types';
import { type PublicationState } from '../state/publication-state';

/** @returns the name of each part of Alexa's development stage that differs from the published state */
export async function detectDrift(
  { state, smapi }: Pick<LockedRun, 'state' | 'smapi'>,
  skillId: string,
  published: AccountLinkingSettings,
): Promise<string[]> {
  const { locales = [] } = state.current;
  const found = await readStage(smapi, skillId, 'development', locales);
  return driftOf(found, state.current, published);
}

/** @returns the name of each part that differs */
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
