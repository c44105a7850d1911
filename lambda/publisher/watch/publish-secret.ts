import { type LwaClientSecretValue } from '../names';
import { type HoldingRun } from '../run';
import { type Filled } from '../secrets';
import { SmapiRefusedError } from '../smapi/errors';
import {
  type AccountLinkingRequest,
  type AccountLinkingSettings,
  type ShownAccountLinking,
} from '../smapi/types';

/** What came of giving a secret to the stages of a skill. */
export interface SecretPublished {
  readonly written: readonly string[];
  /** Stages whose client is another's: they are never given our secret. */
  readonly foreign: readonly string[];
  /** What Alexa refused, by stage. A stage's failure doesn't keep the secret from the others. */
  readonly failed: readonly string[];
}

/**
 * Gives a changed secret to each stage of the skill that has account linking, the certified one and
 * the live one too: one whose secret is stale stops linking. Everything else stays as Alexa shows
 * it; the fields that it hides are those that were published.
 */
export async function publishSecret(
  run: HoldingRun,
  skillId: string,
  published: AccountLinkingSettings,
  secret: Filled<LwaClientSecretValue>,
): Promise<SecretPublished> {
  const { record, report, settings, smapi } = run;
  const written: string[] = [];
  const foreign = new Set<string>();
  const failed: string[] = [];
  for (const { stage } of await smapi.skills.stages(settings.vendorId, skillId)) {
    if (stage === undefined || record.current.secretVersions?.[stage] === secret.version) continue;
    try {
      const took = await smapi.accountLinking.write(skillId, stage, (found) => {
        if (found === undefined) return undefined;
        if (found.shown.clientId === published.clientId) {
          return withSecret(published, found.shown, secret.value.clientSecret);
        }
        foreign.add(stage);
        return undefined;
      });
      if (!took) continue;
    } catch (error) {
      if (!(error instanceof SmapiRefusedError)) throw error;
      failed.push(error.message);
      continue;
    }
    written.push(stage);
    report.note('info', 'publisher.secret-published', { stage });
    const secretVersions = { ...record.current.secretVersions, [stage]: secret.version };
    await record.keep({ secretVersions });
  }
  return { written, foreign: [...foreign], failed };
}

function withSecret(
  published: AccountLinkingSettings,
  shown: ShownAccountLinking,
  clientSecret: string,
): AccountLinkingRequest {
  const { skipOnEnablement, reciprocalAccessTokenUrl } = published;
  const stays = Object.entries(shown).filter(([, value]) => value !== null);
  return {
    ...(skipOnEnablement !== undefined && { skipOnEnablement }),
    ...(reciprocalAccessTokenUrl !== undefined && { reciprocalAccessTokenUrl }),
    ...(Object.fromEntries(stays) as ShownAccountLinking),
    clientSecret,
  };
}
