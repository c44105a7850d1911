/** Values at which alarms trigger. */
export interface AlarmThresholds {
  /** Percentage of failed link attempts. @default 20 */
  readonly failedLinkPercent?: number;
  /** Minimum of link attempts for `LinkAttemptsFail`, and of offers for `NoAccountsLinked`. @default 10 */
  readonly minAttempts?: number;
  /** 99th percentile of durations, as a percentage of the function's timeout. @default 80 */
  readonly durationPercent?: number;
  /** Minimum requests in five minutes for an alarm on a percentile. @default 20 */
  readonly minRequests?: number;
  /** Days since the older of the two secrets was changed. @default 180 */
  readonly secretAgeDays?: number;
}

export const DEFAULT_THRESHOLDS: Required<AlarmThresholds> = {
  failedLinkPercent: 20,
  minAttempts: 10,
  durationPercent: 80,
  minRequests: 20,
  secretAgeDays: 180,
};
