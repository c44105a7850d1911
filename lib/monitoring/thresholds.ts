/** Values at which alarms trigger. */
export interface AlarmThresholds {
  /** Percentage of failed link attempts in an hour, for `LinkAttemptsFail`. @default 20 */
  readonly failedLinkPercent?: number;
  /**
   * Minimum of link attempts in an hour for `LinkAttemptsFail`, and of offers in six hours for
   * `NoAccountsLinked`.
   *
   * @default 10
   */
  readonly minAttempts?: number;
  /**
   * 99th percentile of durations, as a percentage of the function's timeout, for `HandlerDuration`.
   *
   * @default 80
   */
  readonly durationPercent?: number;
  /** Minimum of requests in five minutes for `HandlerDuration`. @default 20 */
  readonly minRequests?: number;
  /** Days since the older of the two secrets was last written, for `SecretAge`. @default 180 */
  readonly secretAgeDays?: number;
}

export const DEFAULT_THRESHOLDS: Required<AlarmThresholds> = {
  failedLinkPercent: 20,
  minAttempts: 10,
  durationPercent: 80,
  minRequests: 20,
  secretAgeDays: 180,
};
