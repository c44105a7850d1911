import { type LwaClientSecretValue } from '../names';
import { writeAccountLinking } from '../publication/write-account-linking';
import { type LockedRun } from '../run';
import { type StoredSecret } from '../secrets';
import { isRejected } from '../smapi/errors';
import {
  type AccountLinkingRequest,
  type AccountLinkingSettings,
  type VisibleAccountLinking,
} from '../smapi/types';

export interface SecretPublication {
  /** Alexa's stages that received the secret. */
  readonly written: readonly string[];
  /** Alexa's stages that link with another LWA client, and never receive the secret. */
  readonly stagesWithOtherClient: readonly string[];
  /** Alexa's message for each stage that rejects the secret. */
  readonly failures: readonly string[];
}

/**
 * Writes a rotated secret to Alexa's certified and live stages as well: a stage with a stale secret can't
 * link customers.
 */
export async function publishSecret(
  run: LockedRun,
  skillId: string,
  published: AccountLinkingSettings,
  secret: StoredSecret<LwaClientSecretValue>,
): Promise<SecretPublication> {
  const { state, reporter, settings, smapi } = run;
  const record = { accountLinking: published, secretVersion: secret.version };
  const written: string[] = [];
  const stagesWithOtherClient = new Set<string>();
  const failures: string[] = [];
  for (const { stage } of await smapi.skills.stages(settings.vendorId, skillId)) {
    if (state.current.secretVersions?.[stage] === secret.version) continue;
    try {
      const isWritten = await writeAccountLinking(run, skillId, stage, record, (found) => {
        if (found === undefined) return undefined;
        if (found.visible.clientId === published.clientId) {
          return withSecret(published, found.visible, secret.value.clientSecret);
        }
        stagesWithOtherClient.add(stage);
        return undefined;
      });
      if (!isWritten) continue;
    } catch (error) {
      if (!isRejected(error)) throw error;
      failures.push(error.message);
      continue;
    }
    written.push(stage);
    reporter.log('info', 'publisher.secret-published', { stage });
  }
  return { written, stagesWithOtherClient: [...stagesWithOtherClient], failures };
}

/**
 * Alexa never returns `skipOnEnablement` and `reciprocalAccessTokenUrl`: they come from the published
 * settings. Alexa returns null for an unset field, but refuses null in a request.
 */
function withSecret(
  published: AccountLinkingSettings,
  found: VisibleAccountLinking,
  clientSecret: string,
): AccountLinkingRequest {
  const { skipOnEnablement, reciprocalAccessTokenUrl } = published;
  const visible = Object.entries(found).filter(([, value]) => value !== null);
  return {
    ...(skipOnEnablement !== undefined && { skipOnEnablement }),
    ...(reciprocalAccessTokenUrl !== undefined && { reciprocalAccessTokenUrl }),
    ...(Object.fromEntries(visible) as VisibleAccountLinking),
    clientSecret,
  };
}
