import { NAMES, PERSONALIZATION } from '../../../lib/skill/prerequisites';
import { isRecord } from '../../../lib/json';
import { type Check, judged, shown } from '../check';
import { isCustom, localesIn, partOf, permissionsIn } from '../project';

/** Which manifest is looked at: the package's, or the one that Alexa has. */
export interface Where {
  /** In front of each check's id. */
  readonly prefix: '' | 'alexa-';
  /** Where the manifest stands, for the way out. */
  readonly place: string;
}

export const IN_PACKAGE: Where = { prefix: '', place: 'skill-package/skill.json' };
export const ON_ALEXA: Where = {
  prefix: 'alexa-',
  place: "Alexa's development stage: deploy again, or undo it in the developer console",
};

/** What linking by voice wants of a skill's manifest. */
export const manifestChecks = (manifest: unknown, where: Where): readonly Check[] => [
  customSkill(manifest, where),
  namePermission(manifest, where),
  personalization(manifest, where),
  privacyPolicies(manifest, where),
];

function customSkill(manifest: unknown, { prefix, place }: Where): Check {
  const apis = partOf(manifest, 'apis');
  const kinds = isRecord(apis) ? Object.keys(apis) : [];
  return judged(
    {
      id: `${prefix}custom-skill`,
      expected: 'a custom skill: manifest.apis.custom',
      remedy: `Add apis.custom to the manifest in ${place}.`,
    },
    isCustom(manifest),
    `apis: ${kinds.join(', ') || 'none'}`,
  );
}

function namePermission(manifest: unknown, { prefix, place }: Where): Check {
  const asked = permissionsIn(manifest);
  return judged(
    {
      id: `${prefix}name-permission`,
      expected: `the permission ${NAMES.join(' or ')}`,
      remedy: `Add {"name": "${NAMES[0]}"} to permissions in ${place}.`,
    },
    NAMES.some((name) => asked.includes(name)),
    `permissions: ${asked.join(', ') || 'none'}`,
  );
}

function personalization(manifest: unknown, { prefix, place }: Where): Check {
  const isOn = permissionsIn(manifest).includes(PERSONALIZATION);
  return judged(
    {
      id: `${prefix}personalization-off`,
      expected: `no permission ${PERSONALIZATION}, which turns personalization on`,
      remedy: `Remove ${PERSONALIZATION} from permissions in ${place}.`,
    },
    !isOn,
    isOn ? `permissions: ${PERSONALIZATION}` : 'personalization is off',
  );
}

function privacyPolicies(manifest: unknown, { prefix, place }: Where): Check {
  const lacking = localesIn(manifest).filter((locale) => {
    const path = ['privacyAndCompliance', 'locales', locale, 'privacyPolicyUrl'];
    const url = partOf(manifest, ...path);
    return typeof url !== 'string' || !/^https?:\/\/./.test(url);
  });
  return judged(
    {
      id: `${prefix}privacy-policy`,
      expected: 'privacyAndCompliance.locales.LOCALE.privacyPolicyUrl for every locale',
      remedy: `Write the address for ${lacking.join(', ')} in ${place}.`,
    },
    lacking.length === 0,
    lacking.length === 0 ? 'one for every locale' : `none for ${shown(lacking)}`,
  );
}
