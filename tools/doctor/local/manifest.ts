import {
  NAME_PERMISSIONS,
  PERSONALIZATION_PERMISSION,
  permissionsIn,
} from '../../../lib/skill/prerequisites';
import { isJsonObject } from '../../../skill-source/read-json';
import { type Check, notCheckable, passOrFail, shown } from '../check';
import { isCustomSkill, localesIn, partOf } from '../project';

export interface ManifestSource {
  /** Prefix of the checks' ids. */
  readonly prefix: '' | 'alexa-';
  /** Where to correct the manifest, for the remedy. */
  readonly place: string;
}

export const IN_PACKAGE: ManifestSource = { prefix: '', place: 'skill-package/skill.json' };
export const ON_ALEXA: ManifestSource = {
  prefix: 'alexa-',
  place:
    "Alexa's development stage, in the developer console or by a deploy with -c publishAgain=$(date +%s)",
};

export function manifestChecks(manifest: unknown, source: ManifestSource): readonly Check[] {
  const otherChecks = [namePermission, personalization, privacyPolicies].map((check) =>
    check(manifest, source),
  );
  const kind = otherKind(manifest);
  if (kind === undefined) return [customSkill(manifest, source), ...otherChecks];
  return [
    customSkill(manifest, source),
    ...otherChecks.map((check) => notCheckable(check, `the package is of a ${kind} skill`)),
  ];
}

/** The kind of a skill that is not custom, as in `smartHome`. */
function otherKind(manifest: unknown): string | undefined {
  const apis = partOf(manifest, 'apis');
  return isJsonObject(apis) && !isCustomSkill(manifest) ? Object.keys(apis)[0] : undefined;
}

function customSkill(manifest: unknown, { prefix, place }: ManifestSource): Check {
  const apis = partOf(manifest, 'apis');
  const kinds = isJsonObject(apis) ? Object.keys(apis) : [];
  return passOrFail(
    {
      id: `${prefix}custom-skill`,
      expected: 'a custom skill: manifest.apis.custom',
      remedy:
        otherKind(manifest) === undefined
          ? `Add apis.custom to the manifest in ${place}.`
          : `Only custom skills link by voice: use the package of a custom skill in ${place}.`,
    },
    isCustomSkill(manifest),
    `apis: ${kinds.join(', ') || 'none'}`,
  );
}

function namePermission(manifest: unknown, { prefix, place }: ManifestSource): Check {
  const permissions = permissionsIn(manifest);
  return passOrFail(
    {
      id: `${prefix}name-permission`,
      expected: `the permission ${NAME_PERMISSIONS.join(' or ')}`,
      remedy: `Add {"name": "${NAME_PERMISSIONS[0]}"} to permissions in ${place}.`,
    },
    NAME_PERMISSIONS.some((name) => permissions.includes(name)),
    `permissions: ${permissions.join(', ') || 'none'}`,
  );
}

function personalization(manifest: unknown, { prefix, place }: ManifestSource): Check {
  const isOn = permissionsIn(manifest).includes(PERSONALIZATION_PERMISSION);
  return passOrFail(
    {
      id: `${prefix}personalization-off`,
      expected: `no permission ${PERSONALIZATION_PERMISSION}, which turns personalization on`,
      remedy: `Remove ${PERSONALIZATION_PERMISSION} from permissions in ${place}.`,
    },
    !isOn,
    isOn ? `permissions: ${PERSONALIZATION_PERMISSION}` : 'personalization is off',
  );
}

function privacyPolicies(manifest: unknown, { prefix, place }: ManifestSource): Check {
  const localesWithoutPolicy = localesIn(manifest).filter((locale) => {
    const path = ['privacyAndCompliance', 'locales', locale, 'privacyPolicyUrl'];
    const url = partOf(manifest, ...path);
    return typeof url !== 'string' || !/^https?:\/\/./.test(url);
  });
  return passOrFail(
    {
      id: `${prefix}privacy-policy`,
      expected: 'privacyAndCompliance.locales.LOCALE.privacyPolicyUrl for every locale',
      remedy: `Write the address for ${localesWithoutPolicy.join(', ')} in ${place}.`,
    },
    localesWithoutPolicy.length === 0,
    localesWithoutPolicy.length === 0
      ? 'one for every locale'
      : `none for ${shown(localesWithoutPolicy)}`,
  );
}
