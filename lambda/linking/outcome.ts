import { isLinkingToken } from './connection';
import { field } from './json';

/** The result of the account-linking connection. */
export type Outcome = 'linked' | 'declined' | 'notAnswered' | 'requirementsNotMet' | 'failed';

/** The requirement that the customer does not meet, if Alexa names it. */
export type Requirement = 'phoneNumber' | 'voiceProfile' | 'accountOwner';

export interface ConnectionOutcome {
  readonly outcome: Outcome;
  /** The outcome `failed` is a guess: Alexa reported neither a known status nor the code 204. */
  readonly isUnknown: boolean;
  readonly requirement: Requirement | undefined;
  /** The connection token, if Alexa returned it. */
  readonly token: string | undefined;
  /** The parts of the cause that are safe to log. */
  readonly reported: ReportedCause;
}

export interface ReportedCause {
  readonly status?: string;
  readonly code?: string;
  readonly causeType: 'ConnectionCompleted' | 'ConnectionError' | 'other';
}

const OUTCOME_BY_STATUS = {
  LINKED: 'linked',
  DENIED: 'declined',
  NOT_ANSWERED: 'notAnswered',
  USER_REQUIREMENTS_NOT_MET: 'requirementsNotMet',
} as const satisfies Record<string, Outcome>;

/**
 * Maps any `cause` of a `SessionResumedRequest` to an outcome. Amazon does not document the values of
 * `result.status`. If the value is unknown or missing, the outcome is `notAnswered` for `status.code` 204,
 * and `failed` for any other: the code 200 shows that the connection worked, not that the account is linked.
 */
export function parseOutcome(cause: unknown): ConnectionOutcome {
  const token = textField(cause, 'token');
  const result = field(cause, 'result');
  const reported = reportedCause(cause);
  const known = knownOutcome(field(result, 'status'));
  const outcome = known ?? (reported.code === '204' ? 'notAnswered' : 'failed');
  const requirement =
    outcome === 'requirementsNotMet'
      ? requirementIn(textField(result, 'reason'), textField(field(cause, 'status'), 'message'))
      : undefined;
  return {
    outcome,
    isUnknown: known === undefined && outcome === 'failed',
    reported,
    requirement,
    token,
  };
}

/**
 * Whether a cause belongs to linking's connection. Alexa may lose the token and the session attributes: then
 * the status `LINKED` or `USER_REQUIREMENTS_NOT_MET` decides, because no other connection is known to report
 * these.
 *
 * @param isExpected whether linking has a connection open in this session, or the skill starts no others
 */
export function isLinkingCause(cause: unknown, isExpected: boolean): boolean {
  const token = textField(cause, 'token');
  if (token !== undefined) return isLinkingToken(token);
  const outcome = knownOutcome(field(field(cause, 'result'), 'status'));
  return isExpected || outcome === 'linked' || outcome === 'requirementsNotMet';
}

const knownOutcome = (status: unknown): Outcome | undefined =>
  typeof status === 'string' && Object.hasOwn(OUTCOME_BY_STATUS, status)
    ? OUTCOME_BY_STATUS[status as keyof typeof OUTCOME_BY_STATUS]
    : undefined;

function reportedCause(cause: unknown): ReportedCause {
  const status = field(field(cause, 'result'), 'status');
  const code = field(field(cause, 'status'), 'code');
  const type = field(cause, 'type');
  return {
    causeType: type === 'ConnectionCompleted' || type === 'ConnectionError' ? type : 'other',
    ...(typeof status === 'string' && /^[A-Z][A-Z_]{0,39}$/.test(status) && { status }),
    ...(typeof code === 'string' && /^\d{3}$/.test(code) && { code }),
  };
}

/** The reason may be in `result.reason` or `status.message`: Alexa's connections of other kinds use both. */
function requirementIn(...texts: (string | undefined)[]): Requirement | undefined {
  const text = texts.filter(Boolean).join(' ').slice(0, 1000).toLowerCase();
  if (/phone/.test(text)) return 'phoneNumber';
  if (/owner|own the/.test(text)) return 'accountOwner';
  if (/voice|recogni[sz]|speaker|person/.test(text)) return 'voiceProfile';
  return undefined;
}

function textField(value: unknown, name: string): string | undefined {
  const found = field(value, name);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
