import { type Evidence, type Assumption } from './assumption';

/**
 * Results of a connection: a reported `result.status` (`LINKED`, `DENIED`, `USER_REQUIREMENTS_NOT_MET`),
 * one of a similar connection (`NOT_ANSWERED`), or an assumed one (`FAILED`); `none`, a result without
 * a status; `403`, a result without a status and with code 403; `500`, a `ConnectionError` without a result.
 */
export const STATUSES = [
  'LINKED',
  'DENIED',
  'USER_REQUIREMENTS_NOT_MET',
  'NOT_ANSWERED',
  'FAILED',
  'none',
  '403',
  '500',
] as const;
export type Status = (typeof STATUSES)[number];

/** Results of an attempt that leaves the customer unlinked. */
export type UnlinkedStatus = Exclude<Status, 'LINKED'>;

export const UNLINKED_STATUSES = STATUSES.filter(
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
