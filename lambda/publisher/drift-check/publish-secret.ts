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

/** Result of publishing a rotated secret. */
export interface SecretPublished {
  /** Alexa's stages that received it. */
  readonly written: readonly string[];
  /** Stages that link with another client: they never receive this secret. */
  readonly otherClients: readonly string[];
  /** Alexa's message for each stage that rejects the secret. The other stages receive it. */
  readonly failures: readonly string[];
}

/**
 * Writes a rotated secret to each stage of the skill that links with the published client id, certified
 * and live ones as well: a stage with a stale secret can't link customers. All other fields keep their values on Alexa;
 * the fields that Alexa does not return get the values that were published.
 */
export async function publishSecret(
  run: LockedRun,
  skillId: string,
  published: AccountLinkingSettings,
  secret: StoredSecret<LwaClientSecretValue>,
): Promise<SecretPublished> {
  const { state, reporter, settings, smapi } = run;
  const record = { accountLinking: published, secretVersion: secret.version };
  const written: string[] = [];
  const otherClients = new Set<string>();
  const failures: string[] = [];
  for (const { stage } of await smapi.skills.stages(settings.vendorId, skillId)) {
    if (state.current.secretVersions?.[stage] === secret.version) continue;
    try {
      const isWritten = await writeAccountLinking(run, skillId, stage, record, (found) => {
        if (found === undefined) return undefined;
        if (found.visible.clientId === published.clientId) {
          return withSecret(published, found.visible, secret.value.clientSecret);
        }
        otherClients.add(stage);
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
  return { written, otherClients: [...otherClients], failures };
}

/**
 * Account linking as it is on Alexa, with the secret. Leaves out null: Alexa returns it for fields that are
 * not set, and refuses it in a request.
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
