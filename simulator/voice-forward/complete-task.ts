import { type Assumptions, type Status } from '../assumptions';
import { type Outcome } from '../record';

/** `Tasks.CompleteTask`: how Amazon's skill ends its task. */
export interface CompleteTask {
  readonly type: 'Tasks.CompleteTask';
  readonly status: { readonly code: string; readonly message: string };
  readonly result: { readonly status?: string; readonly reason?: string } | null;
}

/**
 * The directive for a status. A reason, where there is one, stands where the switch says.
 */
export function handBack(
  status: Status,
  { statusReason }: Pick<Assumptions, 'statusReason'>,
  reason?: string,
): CompleteTask {
  if (status === '500') {
    const message = reason ?? 'Internal failure';
    return { type: 'Tasks.CompleteTask', status: { code: '500', message }, result: null };
  }
  const told = status === 'LINKED' ? undefined : reason;
  const inResult = statusReason === 'result' || statusReason === 'both';
  const inMessage = statusReason === 'message' || statusReason === 'both';
  const [code, message] = status === '403' ? ['403', 'Forbidden'] : ['200', 'OK'];
  return {
    type: 'Tasks.CompleteTask',
    status: { code, message: (inMessage && told) || message },
    result: {
      ...(status !== 'none' && status !== '403' && { status }),
      ...(inResult && told !== undefined && { reason: told }),
    },
  };
}

/** `cause` of the `SessionResumedRequest` in which Alexa delivers it. */
export const causeOf = (
  { status, result }: CompleteTask,
  token: unknown,
): { readonly [field: string]: unknown } => ({
  type: status.code === '500' ? 'ConnectionError' : 'ConnectionCompleted',
  ...(token !== undefined && { token }),
  status,
  result,
});

const OUTCOMES: Readonly<{ [status: string]: Outcome }> = {
  LINKED: 'linked',
  DENIED: 'declined',
  USER_REQUIREMENTS_NOT_MET: 'requirementsNotMet',
};

/** What a skill should make of it, where it says nothing itself. */
export const outcomeOf = ({ result }: CompleteTask): Outcome =>
  OUTCOMES[result?.status ?? ''] ?? 'failed';
