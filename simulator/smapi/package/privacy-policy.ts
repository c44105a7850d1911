import { type Finding, type SkillPackage } from '../state';
import { MANIFEST, packageWarning } from './finding';

/** Checks that a skill with permissions has a privacy policy in each locale. */
export function privacyPolicyFindings({ manifest }: SkillPackage): readonly Finding[] {
  const [permission] = (manifest.permissions ?? []).map(({ name = '' }) => name);
  if (permission === undefined) return [];
  const policies = manifest.privacyAndCompliance?.locales ?? {};
  return Object.keys(manifest.publishingInformation?.locales ?? {})
    .filter((locale) => !isHttpUrl(policies[locale]?.privacyPolicyUrl))
    .map((locale) => {
      const where = `privacyAndCompliance.locales.${locale}.privacyPolicyUrl`;
      const message = `${where} is required: the skill requests the permission ${permission}.`;
      return packageWarning(MANIFEST, 'MISSING_PRIVACY_POLICY_URL', message);
    });
}

const isHttpUrl = (text: string | undefined): boolean =>
  text !== undefined && /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '');
