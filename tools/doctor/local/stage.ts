import { ALEXA_REGIONS } from '../../../lib/skill/alexa-names';
import { isPlaceholder, type Stage } from '../../../lib/stage/stage';
import { pagePath } from '../../../skill-source/page-path';
import { type Check, passOrFail, notCheckable } from '../check';

const REDIRECT_HOSTS = ['pitangui.amazon.com', 'layla.amazon.com', 'alexa.amazon.co.jp'];

export const stageChecks = (stage: Stage): readonly Check[] => [
  ids(stage),
  separateClients(stage),
  region(stage),
  redirectUrls(stage),
];

function ids({ name, vendorId, lwaClientId, smapiClientId }: Stage): Check {
  const given = { vendorId, lwaClientId, smapiClientId };
  const placeholders = Object.entries(given).filter(([, id]) => isPlaceholder(id));
  const settings = placeholders.map(([setting]) => setting).join(', ');
  return passOrFail(
    {
      id: 'own-ids',
      expected: 'your own vendor id and client ids',
      remedy: `Set your own ${settings} in the file of stage ${name}: ${pagePath('how-to', 'deploy.md')} says where to find each.`,
    },
    placeholders.length === 0,
    placeholders.length === 0 ? Object.values(given).join(', ') : `placeholders: ${settings}`,
  );
}

function separateClients({ name, lwaClientId, smapiClientId }: Stage): Check {
  return passOrFail(
    {
      id: 'separate-clients',
      expected: 'lwaClientId and smapiClientId are of two security profiles',
      remedy: `Create a second security profile, and set its client id as smapiClientId in the file of stage ${name}: customers must not sign in with the client that may publish the skill.`,
    },
    // The check own-ids fails for placeholders.
    lwaClientId !== smapiClientId || isPlaceholder(lwaClientId),
    lwaClientId === smapiClientId ? `both are ${lwaClientId}` : 'they differ',
  );
}

function region({ name, region: stageRegion }: Stage): Check {
  const prerequisite = {
    id: 'region',
    expected: `a region in which Alexa calls functions: ${ALEXA_REGIONS.join(', ')}`,
    remedy: `Set region in the file of stage ${name}.`,
  };
  if (stageRegion === undefined)
    return notCheckable(
      prerequisite,
      'no region in the stage: the deploy uses the region of the AWS credentials',
    );
  return passOrFail(prerequisite, ALEXA_REGIONS.includes(stageRegion), stageRegion);
}

function redirectUrls({ vendorId, lwaClientId }: Stage): Check {
  const urls = REDIRECT_HOSTS.map((host) => `https://${host}/api/skill/link/${vendorId}`);
  return notCheckable(
    {
      id: 'redirect-urls',
      expected: urls.join('\n'),
      remedy:
        'Copy these into Allowed Return URLs: Login with Amazon console, the security profile with client id ' +
        `${lwaClientId}, Web Settings.`,
    },
    'only the Login with Amazon console shows them',
  );
}
