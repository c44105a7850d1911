/** CloudWatch metrics of the example skill, in the namespace of linking's metrics. */
export const RideHailerMetric = {
  /** A ride was booked: the end of the dashboard's funnel. */
  RideBooked: 'RideBooked',
  /** The service did not answer, or answered with an error. */
  ServiceUnavailable: 'ServiceUnavailable',
  /** A handler threw: the customer heard an apology. */
  RequestFailed: 'RequestFailed',
  /** Alexa rejected a response of the skill: the customer heard Alexa's own error. */
  InvalidResponse: 'InvalidResponse',
  /** Alexa ended a session with an error of the device, the connection or Alexa. */
  SessionError: 'SessionError',
} as const;

export type RideHailerMetricName = (typeof RideHailerMetric)[keyof typeof RideHailerMetric];
