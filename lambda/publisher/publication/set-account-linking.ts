import { type HoldingRun } from '../run';
import { type Wanted } from './wanted';
import { canonical, changedLinking } from './shown';

/**
 * Writes account linking to the development stage, if anything of it changed: what was published, the
 * secret, or what Alexa shows.
 *
 * @param anew even if it looks unchanged
 * @returns whether it was written
 */
export async function setAccountLinking(
  run: HoldingRun,
  { skillId, accountLinking, secret }: Wanted,
  anew: boolean,
): Promise<boolean> {
  const { record, smapi } = run;
  const before = record.current;
  const changed =
    anew ||
    canonical(before.accountLinking) !== canonical(accountLinking) ||
    before.secretVersions?.development !== secret.version;
  const written = await smapi.accountLinking.write(skillId, 'development', (found) => {
    const drifted = found === undefined || changedLinking(accountLinking, found.shown).length > 0;
    if (!changed && !drifted) return undefined;
    return { ...accountLinking, clientSecret: secret.value.clientSecret };
  });
  if (written) {
    await record.keep({
      accountLinking,
      secretVersions: { ...before.secretVersions, development: secret.version },
    });
  }
  return written;
}
