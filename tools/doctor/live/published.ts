import { type SkillSnapshot } from '../../../lambda/publisher/publication/snapshot';
import { type PublicationState } from '../../../lambda/publisher/state/publication-state';
import { type StoredSecret } from '../../../lambda/publisher/secrets';
import { type Check, judged } from '../check';
import { type SecretRead } from './secrets';

/** Whether there is a skill, and it is the one that was published last. */
export function publishedCheck(
  skillId: string | undefined,
  alexa: SkillSnapshot | undefined,
  vendorId: string,
): Check {
  const found =
    skillId === undefined
      ? 'nothing was published yet'
      : alexa === undefined
        ? `vendor ${vendorId} has no skill ${skillId}`
        : skillId;
  return judged(
    {
      id: 'published',
      expected: `a skill of vendor ${vendorId}, published by this stage`,
      remedy:
        'Deploy the stage: npx cdk deploy. Check its vendorId and skillId when it was deployed.',
    },
    alexa !== undefined,
    found,
  );
}

/** Whether the newest secret is the one that Alexa has, and the skill can be tried. */
export const publicationChecks = (
  record: PublicationState,
  secret: SecretRead<StoredSecret<unknown>>,
  alexa: SkillSnapshot,
): readonly Check[] => [enabled(alexa), ...secretVersion(record, secret)];

function enabled({ isEnabled }: SkillSnapshot): Check {
  return judged(
    {
      id: 'alexa-enabled',
      expected: "the skill is enabled for testing on the developer's own devices",
      remedy: 'Alexa developer console, Test: set skill testing to Development; or deploy again.',
    },
    isEnabled,
    isEnabled ? 'enabled' : 'not enabled',
  );
}

/** A secret that is missing altogether has a row of its own. */
function secretVersion(
  { secretVersions = {} }: PublicationState,
  secret: SecretRead<StoredSecret<unknown>>,
): readonly Check[] {
  if ('problem' in secret) return [];
  const behind = Object.entries(secretVersions).filter(([, one]) => one !== secret.value.version);
  const isNew = secretVersions.development === secret.value.version && behind.length === 0;
  const stages = behind.map(([stage]) => stage).join(', ') || 'development';
  return [
    judged(
      {
        id: 'alexa-secret',
        expected: "every stage on Alexa has the newest version of the client's secret",
        remedy:
          'The hourly look publishes it: wait, or invoke the function in the output DriftCheckFunction.',
      },
      isNew,
      isNew ? 'the newest' : `an older one at ${stages}`,
    ),
  ];
}
