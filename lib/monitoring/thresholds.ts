/** Values at which alarms trigger. */
export interface AlarmThresholds {
  /** Percentage of failed link attempts. @default 20 */
  readonly failedLinkPercent?: number;
  /** Minimum link attempts or offers in a period for an alarm on a share of them. @default 10 */
  readonly minAttempts?: number;
  /** Percentage of the function's timeout that the 99th percentile of durations may reach. @default 80 */
  readonly durationPercent?: number;
  /** Minimum requests in five minutes for an alarm on a percentile. @default 20 */
  readonly minRequests?: number;
  /** Days since the older secret was changed. @default 180 */
  readonly secretAgeDays?: number;
}

export const DEFAULT_THRESHOLDS: Required<AlarmThresholds> = {
  failedLinkPercent: 20,
  minAttempts: 10,
  durationPercent: 80,
  minRequests: 20,
  secretAgeDays: 180,
};
