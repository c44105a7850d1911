import { type Finding, type SkillPackage } from '../state';

/** A skill that asks for permissions has a privacy policy in each of its locales. */
export function permissionFindings({ manifest }: SkillPackage): readonly Finding[] {
  const asked = (manifest.permissions ?? []).map(({ name = '' }) => name);
  if (asked.length === 0) return [];
  const policies = manifest.privacyAndCompliance?.locales ?? {};
  return Object.keys(manifest.publishingInformation?.locales ?? {})
    .filter((locale) => !isUrl(policies[locale]?.privacyPolicyUrl))
    .map((locale) => ({
      resource: 'Manifest',
      error: {
        code: 'MISSING_PRIVACY_POLICY_URL',
        message:
          `privacyAndCompliance.locales.${locale}.privacyPolicyUrl is required: the skill asks for ` +
          `the permission ${asked[0]}.`,
      },
    }));
}

const isUrl = (text: string | undefined): boolean =>
  text !== undefined && /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '');
