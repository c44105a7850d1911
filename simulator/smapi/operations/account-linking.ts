import { noContent, ok, type Violation } from '../answer';
import { type Operation } from '../alexa';
import { badRequest, notFound, preconditionFailed } from '../errors';
import { succeeded } from '../skills';
import { type AccountLinkingRequest } from '../state';
import { accountLinkingViolations } from './account-linking-rules';

/** Written, and never shown again: what was changed of these can't be seen from outside. */
const HIDDEN = ['clientSecret', 'skipOnEnablement', 'reciprocalAccessTokenUrl'] as const;

export const getAccountLinking: Operation = (call, { skills, switches }) => {
  const { accountLinking } = skills.stage(...where(call.params));
  if (accountLinking === undefined) throw notFound('The skill has no account linking.');
  const shown: Record<string, unknown> = { ...accountLinking.value };
  for (const field of HIDDEN) delete shown[field];
  const body = switches.wrapAccountLinking ? { accountLinkingResponse: shown } : shown;
  return ok(body, { ETag: accountLinking.eTag });
};

export const putAccountLinking: Operation = (call, { skills }) => {
  const publication = skills.stage(...where(call.params));
  const expected = call.headers.get('if-match');
  if (expected !== null && expected !== publication.accountLinking?.eTag) {
    throw preconditionFailed();
  }
  const { accountLinkingRequest } = call.body as { accountLinkingRequest?: AccountLinkingRequest };
  if (accountLinkingRequest === undefined) throw badRequest([NOT_WRAPPED]);
  const violations = accountLinkingViolations(accountLinkingRequest);
  if (violations.length > 0) throw badRequest(violations);
  publication.accountLinking = succeeded(accountLinkingRequest);
  return noContent({ ETag: publication.accountLinking.eTag });
};

export const deleteAccountLinking: Operation = (call, { skills }) => {
  const publication = skills.stage(...where(call.params));
  if (publication.accountLinking === undefined) throw notFound('The skill has no account linking.');
  delete publication.accountLinking;
  return noContent();
};

const NOT_WRAPPED: Violation = {
  code: 'MISSING_REQUIRED_PROPERTY',
  message: 'Object instance should have required property: accountLinkingRequest.',
};

const where = (params: Readonly<Record<string, string>>): [string, string] => [
  params['skillId'] ?? '',
  params['stageV2'] ?? '',
];
