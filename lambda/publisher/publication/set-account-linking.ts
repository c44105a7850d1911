import { type LwaClientSecretValue } from '../names';
import { type LockedRun } from '../run';
import { type StoredSecret } from '../secrets';
import { type DesiredState } from './desired-state';
import { canonicalJson, changedLinkingFields } from './diff';

/**
 * Writes account linking of the development stage if it changed: in the stack, in Secrets Manager, or
 * on Alexa. The version of the secret is recorded only after Alexa has confirmed the write.
 *
 * @param force whether to write it even if it looks unchanged
 * @returns whether it was written
 */
export async function setAccountLinking(
  run: LockedRun,
  { skillId, accountLinking }: DesiredState,
  secret: StoredSecret<LwaClientSecretValue>,
  force: boolean,
): Promise<boolean> {
  const { state, smapi } = run;
  const published = state.current;
  const isChanged =
    force ||
    canonicalJson(published.accountLinking) !== canonicalJson(accountLinking) ||
    published.secretVersions?.development !== secret.version;
  const written = await smapi.accountLinking.write(skillId, 'development', (found) => {
    const isDrifted =
      found === undefined || changedLinkingFields(accountLinking, found.visible).length > 0;
    if (!isChanged && !isDrifted) return undefined;
    return { ...accountLinking, clientSecret: secret.value.clientSecret };
  });
  if (written) {
    await state.record({
      accountLinking,
      secretVersions: { ...published.secretVersions, development: secret.version },
    });
  }
  return written;
}
