import { LWA_AUTHORIZATION_URL, LWA_TOKEN_URL } from '../../../lib/skill/prerequisites';
import { holdsSecret } from '../../../lib/secret-shape';
import { type Stage } from '../../../lib/stage/stage';
import { type Check, passOrFail, shown } from '../check';
import { type Project } from '../project';

const FILE = 'account-linking.json';
const SCHEMES = ['HTTP_BASIC', 'REQUEST_BODY_CREDENTIALS'];
const SCOPES = ['profile', 'profile:user_id', 'postal_code'];

type Linking = Project['accountLinking'];

export const accountLinkingChecks = (linking: Linking, stage: Stage): readonly Check[] => [
  field(linking, 'authorization-code-grant', 'type', 'AUTH_CODE'),
  authorizationUrl(linking),
  tokenUrl(linking, stage),
  scheme(linking),
  scopes(linking),
  field(linking, 'voice-forward', 'voiceForwardAccountLinking', 'ENABLED'),
  noClientCredentials(linking),
  skipOnEnablement(linking),
];

function field(linking: Linking, id: string, name: string, wanted: string): Check {
  const remedy = `Set ${name} to ${shown(wanted)} in ${FILE}.`;
  const expected = `${name} ${shown(wanted)}`;
  return passOrFail({ id, expected, remedy }, linking[name] === wanted, found(linking, name));
}

function authorizationUrl(linking: Linking): Check {
  const { authorizationUrl: url } = linking;
  const wanted = 'https://www.amazon.com/ap/oa';
  return passOrFail(
    {
      id: 'lwa-authorization-url',
      expected: `authorizationUrl is Login with Amazon's, ${shown(wanted)}`,
      remedy: `Set authorizationUrl to ${shown(wanted)} in ${FILE}.`,
    },
    typeof url === 'string' && LWA_AUTHORIZATION_URL.test(url),
    found(linking, 'authorizationUrl'),
  );
}

function tokenUrl(linking: Linking, { lwaApi, name }: Stage): Check {
  const { accessTokenUrl: url } = linking;
  const wanted = isLocal(lwaApi)
    ? 'https://api.amazon.com/auth/o2/token'
    : `${lwaApi}/auth/o2/token`;
  const isLwa = typeof url === 'string' && LWA_TOKEN_URL.test(url);
  const isSameHost = isLwa && (isLocal(lwaApi) || new URL(url).host === new URL(lwaApi).host);
  return passOrFail(
    {
      id: 'lwa-token-url',
      expected: `accessTokenUrl is Login with Amazon's, of the host that stage ${name} names: ${shown(wanted)}`,
      remedy: `Set accessTokenUrl to ${shown(wanted)} in ${FILE}, or lwaApi in the stage's file.`,
    },
    isSameHost,
    `${found(linking, 'accessTokenUrl')}, lwaApi ${shown(lwaApi)}`,
  );
}

/** True for the simulated LWA. */
const isLocal = (lwaApi: string): boolean => new URL(lwaApi).hostname === '127.0.0.1';

function scheme(linking: Linking): Check {
  const { accessTokenScheme } = linking;
  return passOrFail(
    {
      id: 'access-token-scheme',
      expected: `accessTokenScheme ${SCHEMES.map(shown).join(' or ')}`,
      remedy: `Set accessTokenScheme to "HTTP_BASIC" in ${FILE}.`,
    },
    SCHEMES.some((one) => one === accessTokenScheme),
    found(linking, 'accessTokenScheme'),
  );
}

function scopes(linking: Linking): Check {
  const asked = Array.isArray(linking['scopes']) ? (linking['scopes'] as unknown[]) : [];
  const areKnown = asked.every((scope) => SCOPES.some((one) => one === scope));
  return passOrFail(
    {
      id: 'lwa-scopes',
      expected: `scopes of Login with Amazon: ${SCOPES.join(', ')}`,
      remedy: `Set scopes to ["profile"] in ${FILE}.`,
    },
    asked.length > 0 && areKnown,
    found(linking, 'scopes'),
  );
}

function noClientCredentials(linking: Linking): Check {
  const forbidden = Object.keys(linking).filter(
    (name) => name === 'clientId' || name === 'clientSecret' || holdsSecret(linking[name]),
  );
  return passOrFail(
    {
      id: 'no-client-in-files',
      expected: `no clientId, no clientSecret, and no other secret in ${FILE}`,
      remedy: `Remove ${forbidden.join(' and ')}: the stage names the client, and its secret belongs in Secrets Manager.`,
    },
    forbidden.length === 0,
    forbidden.join(' and ') || 'none',
  );
}

function skipOnEnablement(linking: Linking): Check {
  return passOrFail(
    {
      id: 'enabled-without-account',
      expected: 'customers can enable the skill without linking: skipOnEnablement is not false',
      remedy: `Set skipOnEnablement to true in ${FILE}: with false, no customer without a linked account ever reaches the skill's offer.`,
    },
    linking['skipOnEnablement'] !== false,
    found(linking, 'skipOnEnablement'),
  );
}

const found = (linking: Linking, name: string): string => `${name} ${shown(linking[name])}`;
