import { type Known, type Switch } from './assumption';

/**
 * What a connection may come back with: a `result.status` that is reported (`LINKED`, `DENIED`,
 * `USER_REQUIREMENTS_NOT_MET`), known of a sister connection (`NOT_ANSWERED`), or known of none
 * (`FAILED`); `none`, a result without a status; `403`, the same with that status code; `500`, a
 * `ConnectionError` whose result is null.
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

/** Of an attempt that leaves the customer unlinked: Alexa would not say `LINKED`. */
export type UnlinkedStatus = Exclude<Status, 'LINKED'>;

export const UNLINKED_STATUSES = STATUSES.filter(
  (status): status is UnlinkedStatus => status !== 'LINKED',
);

/** The status for one way in which a connection ends without a link. */
export const statusFor = (
  when: string,
  known: Known,
  byDefault: UnlinkedStatus,
): Switch<UnlinkedStatus> => ({
  default: byDefault,
  values: UNLINKED_STATUSES,
  known,
  meaning: `What comes back when ${when}.`,
});
