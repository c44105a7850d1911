import { type Evidence, type Assumption } from './assumption';

/**
 * Results of a connection. `result.status` is a reported value (`LINKED`, `DENIED`,
 * `USER_REQUIREMENTS_NOT_MET`), one of a similar connection (`NOT_ANSWERED`, `REDIRECT_TO_APP`), or an
 * assumed one (`FAILED`). The others have no `result.status`: `none` has an empty result, `noResult` no
 * result, `204` and `403` that `status.code`, and `500` is a `ConnectionError`.
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

/** Results of an attempt that leaves the customer unlinked. */
export type UnlinkedStatus = Exclude<Status, 'LINKED'>;

const UNLINKED_STATUSES = STATUSES.filter(
  (status): status is UnlinkedStatus => status !== 'LINKED',
);

/** Defines the status of one way in which a connection ends unlinked. */
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
