import { type Violation } from '../response';
import { type AccountLinkingRequest } from '../state';

const MAX_SCOPES = 15;
const MAX_DOMAINS = 15;

const AUTH_CODE_FIELDS = [
  'accessTokenUrl',
  'clientId',
  'clientSecret',
  'accessTokenScheme',
] as const;

/** Checks beyond the schema of SMAPI's contract. */
export function ruleViolations(request: AccountLinkingRequest): readonly Violation[] {
  const found: Violation[] = [];
  const { type, authorizationUrl, accessTokenUrl, scopes = [], domains = [] } = request;
  if (type === undefined) found.push(missing('type'));
  if (!authorizationUrl) found.push(missing('authorizationUrl'));
  else if (!isHttps(authorizationUrl)) found.push(notHttps('authorizationUrl', authorizationUrl));
  if (type === 'AUTH_CODE') {
    found.push(...AUTH_CODE_FIELDS.filter((field) => !request[field]).map(missing));
    if (accessTokenUrl && !isHttps(accessTokenUrl)) {
      found.push(notHttps('accessTokenUrl', accessTokenUrl));
    }
  }
  if (type === 'IMPLICIT' && !request.clientId) found.push(missing('clientId'));
  if (scopes.length > MAX_SCOPES) found.push(tooMany('scopes', MAX_SCOPES));
  if (domains.length > MAX_DOMAINS) found.push(tooMany('domains', MAX_DOMAINS));
  return found;
}

const missing = (field: string): Violation => ({
  code: 'MISSING_REQUIRED_PROPERTY',
  message: `Object instance at accountLinkingRequest should have required property: ${field}.`,
});

const notHttps = (field: string, url: string): Violation => ({
  code: 'INVALID_URL',
  message: `accountLinkingRequest.${field} must be an HTTPS URL. [Invalid value]: ${url}`,
});

const tooMany = (field: string, max: number): Violation => ({
  code: 'INVALID_ARRAY_SIZE',
  message: `accountLinkingRequest.${field} may have at most ${max} items.`,
});

const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';
