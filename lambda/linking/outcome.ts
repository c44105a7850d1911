import { CONNECTION_TOKEN_PREFIX } from './connection';
import { field } from './json';

/** The result of the account-linking connection. */
export type Outcome = 'linked' | 'declined' | 'requirementsNotMet' | 'failed' | 'otherConnection';

/** The requirement that the customer does not meet, where Alexa names it. */
export type Requirement = 'phoneNumber' | 'voiceProfile' | 'accountOwner';

export interface ConnectionOutcome {
  readonly outcome: Outcome;
  /** `cause.result.status` if it is one of those reported so far, else `UNKNOWN`; safe to log. */
  readonly status: 'LINKED' | 'DENIED' | 'USER_REQUIREMENTS_NOT_MET' | 'UNKNOWN';
  readonly requirement?: Requirement;
  /** The connection token, if Alexa returned it. */
  readonly token?: string;
}

const OUTCOMES = {
  LINKED: 'linked',
  DENIED: 'declined',
  USER_REQUIREMENTS_NOT_MET: 'requirementsNotMet',
} as const satisfies Record<string, Outcome>;

/**
 * Reads the `cause` of a `SessionResumedRequest`. Total: any JSON is mapped to one outcome.
 *
 * Only `result.status` decides. Its three values are reported, not documented, so every other value
 * is a failed attempt. `status.code` says that the connection worked, not that the account is linked.
 * A missing token counts as linking's own: whether Alexa always returns it is not known.
 */
export function parseOutcome(cause: unknown): ConnectionOutcome {
  const token = textField(cause, 'token');
  const result = field(cause, 'result');
  const reported = field(result, 'status');
  const status =
    typeof reported === 'string' && Object.hasOwn(OUTCOMES, reported)
      ? (reported as keyof typeof OUTCOMES)
      : 'UNKNOWN';
  if (token !== undefined && !token.startsWith(CONNECTION_TOKEN_PREFIX)) {
    return { outcome: 'otherConnection', status, token };
  }
  const outcome = status === 'UNKNOWN' ? 'failed' : OUTCOMES[status];
  const requirement =
    outcome === 'requirementsNotMet'
      ? requirementIn(textField(result, 'reason'), textField(field(cause, 'status'), 'message'))
      : undefined;
  return {
    outcome,
    status,
    ...(requirement && { requirement }),
    ...(token !== undefined && { token }),
  };
}

/** It is not known which field holds the reason; Alexa's other connections use both. */
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
