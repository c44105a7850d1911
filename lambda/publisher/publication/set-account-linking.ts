import { type LwaClientSecretValue } from '../names';
import { type LockedRun } from '../run';
import { type StoredSecret } from '../secrets';
import { type DesiredState } from './desired-state';
import { canonicalJson, changedLinkingFields } from './diff';
import { writeAccountLinking } from './write-account-linking';

/**
 * @param force whether to write account linking even if it looks unchanged
 * @returns whether account linking was written
 */
export function setAccountLinking(
  run: LockedRun,
  { skillId, accountLinking }: DesiredState,
  secret: StoredSecret<LwaClientSecretValue>,
  force: boolean,
): Promise<boolean> {
  const { state } = run;
  const record = { accountLinking, secretVersion: secret.version };
  return writeAccountLinking(run, skillId, 'development', record, (found) => {
    const published = state.current;
    const isNeeded =
      force ||
      canonicalJson(published.accountLinking) !== canonicalJson(accountLinking) ||
      published.secretVersions?.development !== secret.version ||
      found === undefined ||
      changedLinkingFields(accountLinking, found.visible).length > 0;
    return isNeeded ? { ...accountLinking, clientSecret: secret.value.clientSecret } : undefined;
  });
}
