/** CloudWatch metrics of the example skill, beside those of linking. */
export const RideHailerMetric = {
  RideBooked: 'RideBooked',
  ServiceUnavailable: 'ServiceUnavailable',
  /** A request that no handler could answer as it should. */
  TurnFailed: 'TurnFailed',
} as const;

export type RideHailerMetricName = (typeof RideHailerMetric)[keyof typeof RideHailerMetric];
