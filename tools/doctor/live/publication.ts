import { type SkillSnapshot } from '../../../lambda/publisher/publication/snapshot';
import { type PublicationState } from '../../../lambda/publisher/state/publication-state';
import { type StoredSecret } from '../../../lambda/publisher/secrets';
import { type Check, passOrFail } from '../check';
import { type SecretRead } from './secrets';

export function publishedCheck(
  skillId: string | undefined,
  alexa: SkillSnapshot | undefined,
  vendorId: string,
): Check {
  const found =
    skillId === undefined
      ? 'nothing is published yet'
      : alexa === undefined
        ? `vendor ${vendorId} has no skill ${skillId}`
        : skillId;
  return passOrFail(
    {
      id: 'published',
      expected: `a skill of vendor ${vendorId}, published or adopted by this stage`,
      remedy:
        'Deploy the stage: npx cdk deploy. If it is deployed, check its vendorId and skillId.',
    },
    alexa !== undefined,
    found,
  );
}

export const publicationChecks = (
  state: PublicationState,
  secret: SecretRead<StoredSecret<unknown>>,
  alexa: SkillSnapshot,
): readonly Check[] => [enabledCheck(alexa), ...secretVersionChecks(state, secret)];

function enabledCheck({ isEnabled }: SkillSnapshot): Check {
  return passOrFail(
    {
      id: 'alexa-enabled',
      expected: "the skill is enabled for testing on the developer's own devices",
      remedy:
        'Alexa developer console, Test: set skill testing to Development; or deploy with -c publishAgain=$(date +%s).',
    },
    isEnabled,
    isEnabled ? 'enabled' : 'not enabled',
  );
}

/** A missing or malformed secret has its own check. */
function secretVersionChecks(
  { secretVersions = {} }: PublicationState,
  secret: SecretRead<StoredSecret<unknown>>,
): readonly Check[] {
  if ('problem' in secret) return [];
  const behind = Object.entries(secretVersions).filter(
    ([, version]) => version !== secret.value.version,
  );
  const isNewest = secretVersions.development === secret.value.version && behind.length === 0;
  const stages = behind.map(([stage]) => stage).join(', ') || 'development';
  return [
    passOrFail(
      {
        id: 'alexa-secret',
        expected: "every stage on Alexa has the newest version of the client's secret",
        remedy:
          'The hourly drift check publishes it: wait, or invoke the function in the output DriftCheckFunction.',
      },
      isNewest,
      isNewest ? 'the newest' : `an older or unknown one in ${stages}`,
    ),
  ];
}
