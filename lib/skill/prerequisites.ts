import { accountLinkingViolations } from '../../skill-source/contract/file-violations';
import { isJsonObject } from '../../skill-source/read-json';
import { holdsSecret, withoutSecrets } from '../secret-shape';

/** Input of `missingPrerequisites`. */
export interface PrerequisiteFiles {
  /** Content of `skill-package/skill.json`. */
  readonly skill: unknown;
  /** Content of `account-linking.json`, without the wrapper `accountLinkingRequest`. */
  readonly accountLinking: unknown;
  /** Setting `lwaApi` of the stage, for example `https://api.amazon.com`. */
  readonly lwaApi: string;
}

export const PERSONALIZATION_PERMISSION = 'alexa::person_id:read';
export const NAME_PERMISSIONS = ['alexa::profile:name:read', 'alexa::profile:given_name:read'];
export const LWA_AUTHORIZATION_URL =
  /^https:\/\/(www\.amazon\.com|eu\.account\.amazon\.com|apac\.account\.amazon\.com)\/ap\/oa$/;
export const LWA_TOKEN_URL =
  /^https:\/\/(api\.amazon\.com|api\.amazon\.co\.uk|api\.amazon\.co\.jp)\/auth\/o2\/token$/;

/** Unmet prerequisites of voice-forward account linking: a sentence for each, with the remedy. */
export function missingPrerequisites(files: PrerequisiteFiles): string[] {
  return [
    ...manifestProblems(files.skill),
    ...accountLinkingProblems(files.accountLinking, files.lwaApi),
  ];
}

/** @param skill content of `skill.json` */
export function manifestProblems(skill: unknown): string[] {
  const manifest =
    isJsonObject(skill) && isJsonObject(skill['manifest']) ? skill['manifest'] : undefined;
  const apis = manifest?.['apis'];
  if (manifest === undefined || !isJsonObject(apis) || !isJsonObject(apis['custom'])) {
    return [
      'skill-package/skill.json has no manifest.apis.custom: linking by voice is for custom skills; add it.',
    ];
  }
  const permissions = permissionsIn(manifest);
  const problems: string[] = [];
  if (permissions.includes(PERSONALIZATION_PERMISSION)) {
    problems.push(
      `skill-package/skill.json has the permission ${PERSONALIZATION_PERMISSION}, which turns personalization on: remove it.`,
    );
  }
  if (!NAME_PERMISSIONS.some((name) => permissions.includes(name))) {
    problems.push(
      `skill-package/skill.json has the permissions ${JSON.stringify(permissions)}: add ${NAME_PERMISSIONS.join(' or ')}.`,
    );
  }
  return problems;
}

export function permissionsIn(manifest: unknown): string[] {
  const permissions = isJsonObject(manifest) ? manifest['permissions'] : undefined;
  if (!Array.isArray(permissions)) return [];
  return permissions.flatMap((entry: unknown) =>
    isJsonObject(entry) && typeof entry['name'] === 'string' ? [entry['name']] : [],
  );
}

/** @param accountLinking an accountLinkingRequest without client id and client secret */
export function accountLinkingProblems(accountLinking: unknown, lwaApi: string): string[] {
  if (!isJsonObject(accountLinking))
    return ['account-linking.json is not an object: write an accountLinkingRequest.'];
  const problems: string[] = [];
  const must = (field: string, isMet: boolean, expected: string) => {
    if (isMet) return;
    const value = withoutSecrets(JSON.stringify(accountLinking[field]) ?? 'missing');
    problems.push(`account-linking.json: ${field} is ${value}: it must be ${expected}.`);
  };
  const { authorizationUrl, accessTokenUrl } = accountLinking;
  must('type', accountLinking['type'] === 'AUTH_CODE', '"AUTH_CODE"');
  must(
    'voiceForwardAccountLinking',
    accountLinking['voiceForwardAccountLinking'] === 'ENABLED',
    '"ENABLED"',
  );
  must(
    'authorizationUrl',
    typeof authorizationUrl === 'string' && LWA_AUTHORIZATION_URL.test(authorizationUrl),
    'a page of Login with Amazon, "https://www.amazon.com/ap/oa"',
  );
  must(
    'accessTokenUrl',
    typeof accessTokenUrl === 'string' && LWA_TOKEN_URL.test(accessTokenUrl),
    'a token endpoint of Login with Amazon, "https://api.amazon.com/auth/o2/token"',
  );
  if (problems.length === 0 && !isSameHostOrLocal(String(accessTokenUrl), lwaApi)) {
    problems.push(
      `account-linking.json: accessTokenUrl is ${JSON.stringify(accessTokenUrl)} and the stage's lwaApi is ${JSON.stringify(lwaApi)}: name the same host in both.`,
    );
  }
  return [...problems, ...fieldProblems(accountLinking)];
}

function fieldProblems(accountLinking: Readonly<Record<string, unknown>>): string[] {
  const given = Object.entries(accountLinking).filter(([, value]) => value !== undefined);
  return given.flatMap(([field, value]) => {
    if (field === 'clientSecret' || field === 'clientId') {
      return `account-linking.json has ${field}: remove it; the stage names the client, and the secret belongs in Secrets Manager.`;
    }
    return holdsSecret(value)
      ? `account-linking.json: ${field} holds a secret, which the template would show: remove it; it belongs in Secrets Manager.`
      : accountLinkingViolations({ [field]: value }, 'account-linking.json').map(withoutSecrets);
  });
}

/** On loopback, LWA is simulated. */
function isSameHostOrLocal(accessTokenUrl: string, lwaApi: string): boolean {
  const host = new URL(lwaApi).hostname;
  return host === '127.0.0.1' || host === new URL(accessTokenUrl).hostname;
}
