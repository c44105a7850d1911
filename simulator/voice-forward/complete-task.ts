import { type Assumptions, type Status } from '../assumptions';
import { type Outcome } from '../record';

/** The directive with which Amazon's skill ends its task. */
export interface CompleteTask {
  readonly type: 'Tasks.CompleteTask';
  readonly status: { readonly code: string; readonly message: string };
  readonly result?: { readonly status?: string; readonly reason?: string };
}

/** `status` of the directive, where it is not 200 OK. */
const TASK_STATUSES: Readonly<{ [status in Status]?: CompleteTask['status'] }> = {
  '204': { code: '204', message: 'No Content' },
  '403': { code: '403', message: 'Forbidden' },
  '500': { code: '500', message: 'Internal failure' },
};

/** Statuses that are not a value of `result.status`. */
const WITHOUT_RESULT_STATUS: readonly Status[] = ['none', 'noResult', '204', '403', '500'];

/**
 * @param reason why the accounts are not linked. The assumption `statusReason` selects the fields that have
 * the reason; a 500 always has it in its message.
 */
export function completeTaskDirective(
  status: Status,
  { statusReason }: Pick<Assumptions, 'statusReason'>,
  reason?: string,
): CompleteTask {
  const shownReason = status === 'LINKED' ? undefined : reason;
  const inMessage = statusReason === 'message' || statusReason === 'both' || status === '500';
  const inResult = statusReason === 'result' || statusReason === 'both';
  const { code, message } = TASK_STATUSES[status] ?? { code: '200', message: 'OK' };
  const result = {
    ...(!WITHOUT_RESULT_STATUS.includes(status) && { status }),
    ...(inResult && shownReason !== undefined && { reason: shownReason }),
  };
  return {
    type: 'Tasks.CompleteTask',
    status: { code, message: (inMessage && shownReason) || message },
    ...(status !== 'noResult' && status !== '500' && { result }),
  };
}

/** Developers report `result: null` for a `ConnectionError`. */
export const causeOf = (
  { status, result }: CompleteTask,
  token: unknown,
): { readonly [field: string]: unknown } => ({
  type: status.code === '500' ? 'ConnectionError' : 'ConnectionCompleted',
  ...(token !== undefined && { token }),
  status,
  ...(status.code === '500' ? { result: null } : result && { result }),
});

const OUTCOME_OF: Readonly<{ [status: string]: Outcome }> = {
  LINKED: 'linked',
  DENIED: 'declined',
  NOT_ANSWERED: 'notAnswered',
  USER_REQUIREMENTS_NOT_MET: 'requirementsNotMet',
};

/** The outcome by Alexa's result. The simulation reports it if the skill logs no `linking.outcome`. */
export const outcomeOf = ({ status, result }: CompleteTask): Outcome =>
  OUTCOME_OF[result?.status ?? ''] ?? (status.code === '204' ? 'notAnswered' : 'failed');
