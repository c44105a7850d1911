import { type Evidence, type Assumption } from './assumption';

/**
 * Results of a connection. Values of `result.status` are reported (`LINKED`, `DENIED`,
 * `USER_REQUIREMENTS_NOT_MET`), known from a similar connection (`NOT_ANSWERED`, `REDIRECT_TO_APP`), or
 * assumed (`FAILED`). The others stand for a result without `result.status`: `none` is an empty result,
 * `noResult` a missing one; `204` and `403` are the `status.code`, and `500` is a `ConnectionError`.
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

/** An assumption about the status of the result, for one case in which the customer stays unlinked. */
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
