/** Lambda logs a line of type REPORT at the end of each request. */
export const latencyQuery: string[] = [
  'filter @type = "REPORT"',
  'stats count(*) as requests, pct(@duration, 50) as p50, pct(@duration, 99) as p99, pct(@initDuration, 50) as coldStart, max(@maxMemoryUsed) / 1e6 as peakMB by ispresent(@initDuration) as cold',
];

export const failuresQuery: string[] = [
  'fields @timestamp, level, event, reason, outcome, status, errorType, locale, requestType, intent',
  'filter level in ["WARN", "ERROR"] or outcome in ["failed", "requirementsNotMet"]',
  'sort @timestamp desc',
  'limit 50',
];
