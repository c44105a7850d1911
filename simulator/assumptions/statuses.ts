import { type Evidence, type Assumption } from './assumption';

/**
 * Results of a connection. `LINKED`, `DENIED` and `USER_REQUIREMENTS_NOT_MET` are reported by developers,
 * `NOT_ANSWERED` and `REDIRECT_TO_APP` are known from a similar connection, `FAILED` is assumed. In the
 * others, `result.status` is missing: `none` has an empty result, and `noResult` has no result; `204` and
 * `403` are the `status.code`, `500` is a `ConnectionError`.
 */
export const STATUSES = [
  'LINKED',
  'DENIED',
  'USER_REQUIREMENTS_NOT_MET',
  'NOT_ANSWERED',
  'REDIRECT_TO_APP',
  'FAILED',
  'none',
  'noResult',
  '204',
  '403',
  '500',
] as const;
export type Status = (typeof STATUSES)[number];

export type UnlinkedStatus = Exclude<Status, 'LINKED'>;

const UNLINKED_STATUSES = STATUSES.filter(
  (status): status is UnlinkedStatus => status !== 'LINKED',
);

/** An assumption for one case in which the customer stays unlinked. */
export const statusFor = (
  when: string,
  evidence: Evidence,
  byDefault: UnlinkedStatus,
): Assumption<UnlinkedStatus> => ({
  default: byDefault,
  values: UNLINKED_STATUSES,
  evidence,
  meaning: `Status of the result when ${when}.`,
});
