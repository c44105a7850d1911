import { ALEXA_REGIONS } from '../../../lib/skill/alexa-names';
import { isPlaceholder, type Stage } from '../../../lib/stage/stage';
import { type Check, judged, unseen } from '../check';

const HOSTS = ['pitangui.amazon.com', 'layla.amazon.com', 'alexa.amazon.co.jp'];

/** What linking by voice wants of a stage's settings. */
export const stageChecks = (stage: Stage): readonly Check[] => [
  ids(stage),
  region(stage),
  redirectUrls(stage),
];

function ids({ name, vendorId, lwaClientId, smapiClientId }: Stage): Check {
  const given = { vendorId, lwaClientId, smapiClientId };
  const placeholders = Object.entries(given).filter(([, id]) => isPlaceholder(id));
  const settings = placeholders.map(([setting]) => setting).join(', ');
  return judged(
    {
      id: 'own-ids',
      expected: 'your own vendor id and client ids',
      remedy: `Put your own ${settings} into the file of stage ${name}: README says where each stands.`,
    },
    placeholders.length === 0,
    placeholders.length === 0 ? Object.values(given).join(', ') : `placeholders: ${settings}`,
  );
}

function region({ name, region: own }: Stage): Check {
  const prerequisite = {
    id: 'region',
    expected: `a region in which Alexa calls functions: ${ALEXA_REGIONS.join(', ')}`,
    remedy: `Set region in the file of stage ${name}.`,
  };
  if (own === undefined) return unseen(prerequisite, 'the region of whoever deploys');
  return judged(prerequisite, ALEXA_REGIONS.includes(own), own);
}

/** Allowed or not stands in LWA's console alone. */
function redirectUrls({ vendorId, lwaClientId }: Stage): Check {
  const urls = HOSTS.map((host) => `https://${host}/api/skill/link/${vendorId}`);
  return unseen(
    {
      id: 'redirect-urls',
      expected: urls.join('\n'),
      remedy:
        'Copy these into Allowed Return URLs: Login with Amazon console, the security profile with client id ' +
        `${lwaClientId}, Web Settings.`,
    },
    "the security profile's Allowed Return URLs are shown in its console alone",
  );
}
