import { CONNECTION_TOKEN_PREFIX } from './connection-token';
import { field } from './json';

/** What became of a connection. */
export type Outcome = 'linked' | 'declined' | 'requirementsNotMet' | 'failed' | 'notOurs';

/** What the customer lacks, where Alexa says it. */
export type Requirement = 'phoneNumber' | 'voiceProfile' | 'accountOwner';

export interface ConnectionOutcome {
  readonly outcome: Outcome;
  /** `cause.result.status` if it is one of those reported so far, else `UNKNOWN`; safe to log. */
  readonly status: 'LINKED' | 'DENIED' | 'USER_REQUIREMENTS_NOT_MET' | 'UNKNOWN';
  readonly requirement?: Requirement;
  /** The token of the connection, if it came back. */
  readonly token?: string;
}

const OUTCOMES = {
  LINKED: 'linked',
  DENIED: 'declined',
  USER_REQUIREMENTS_NOT_MET: 'requirementsNotMet',
} as const satisfies Record<string, Outcome>;

/**
 * Reads the `cause` of a `SessionResumedRequest`. Total: any JSON in, one outcome out.
 *
 * Only `result.status` decides. The three values are reported, not documented, so whatever else
 * stands there is a failed attempt. `status.code` tells that the connection was made, not that the
 * customer is linked, and is not looked at. A token that is absent counts as ours: whether it is
 * always echoed is not known.
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
    return { outcome: 'notOurs', status, token };
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

/** Where the reason stands is not known; the sister connections use both places. */
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
