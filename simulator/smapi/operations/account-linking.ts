import { noContent, ok, type Violation } from '../response';
import { checkIfMatch, type Operation } from '../operation';
import { badRequest, notFound } from '../error-responses';
import { updated } from '../skills';
import { type AccountLinkingRequest } from '../state';
import { ruleViolations } from './account-linking-rules';

/** Write-only fields, which `GET` does not return. */
const WRITE_ONLY = ['clientSecret', 'skipOnEnablement', 'reciprocalAccessTokenUrl'] as const;

export const getAccountLinking: Operation = (request, { skills, controls }) => {
  const { accountLinking } = skills.stage(...skillAndStage(request.params));
  if (accountLinking === undefined) throw notFound('The skill has no account linking.');
  const readable: Record<string, unknown> = { ...accountLinking.value };
  for (const field of WRITE_ONLY) delete readable[field];
  const body = controls.wrapAccountLinking ? { accountLinkingResponse: readable } : readable;
  return ok(body, { ETag: accountLinking.eTag });
};

export const putAccountLinking: Operation = (request, { skills }) => {
  const content = skills.stage(...skillAndStage(request.params));
  checkIfMatch(request, content.accountLinking?.eTag);
  const { accountLinkingRequest } = request.body as {
    accountLinkingRequest?: AccountLinkingRequest;
  };
  if (accountLinkingRequest === undefined) throw badRequest([NOT_WRAPPED]);
  const violations = ruleViolations(accountLinkingRequest);
  if (violations.length > 0) throw badRequest(violations);
  content.accountLinking = updated(accountLinkingRequest);
  return noContent({ ETag: content.accountLinking.eTag });
};

export const deleteAccountLinking: Operation = (request, { skills }) => {
  const content = skills.stage(...skillAndStage(request.params));
  if (content.accountLinking === undefined) throw notFound('The skill has no account linking.');
  delete content.accountLinking;
  return noContent();
};

const NOT_WRAPPED: Violation = {
  code: 'MISSING_REQUIRED_PROPERTY',
  message: 'Object instance should have required property: accountLinkingRequest.',
};

const skillAndStage = (params: Readonly<Record<string, string>>): [string, string] => [
  params['skillId'] ?? '',
  params['stageV2'] ?? '',
];
