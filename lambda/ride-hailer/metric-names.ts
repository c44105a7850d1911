/** CloudWatch metrics of the example skill, beside those of linking. */
export const RideHailerMetric = {
  RideBooked: 'RideBooked',
  ServiceUnavailable: 'ServiceUnavailable',
  /** A request that no handler could answer as it should. */
  TurnFailed: 'TurnFailed',
  /** An answer that Alexa could not use: the customer heard her own error. */
  AnswerRefused: 'AnswerRefused',
  /** A session that Alexa ended for an error of the device, of the way to it, or of her own. */
  SessionBroken: 'SessionBroken',
} as const;

export type RideHailerMetricName = (typeof RideHailerMetric)[keyof typeof RideHailerMetric];
