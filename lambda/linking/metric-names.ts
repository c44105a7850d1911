/** CloudWatch metrics of the linking funnel; the skill emits them, alarms and dashboard read them. */
export const METRIC_NAMESPACE = 'VoiceForwardLinking';

export const LinkingMetric = {
  OfferMade: 'OfferMade',
  OfferAccepted: 'OfferAccepted',
  OfferRefused: 'OfferRefused',
  AppCardSent: 'AppCardSent',
  ConnectionStarted: 'ConnectionStarted',
  OutcomeLinked: 'OutcomeLinked',
  OutcomeDeclined: 'OutcomeDeclined',
  OutcomeRequirementsNotMet: 'OutcomeRequirementsNotMet',
  OutcomeFailed: 'OutcomeFailed',
  OutcomeUnknownStatus: 'OutcomeUnknownStatus',
  ForeignConnection: 'ForeignConnection',
  RequestKept: 'RequestKept',
  RequestResumed: 'RequestResumed',
  TokenRejected: 'TokenRejected',
  ForeignToken: 'ForeignToken',
  TokenUnverified: 'TokenUnverified',
  LedgerUnavailable: 'LedgerUnavailable',
  AccountLinkedInApp: 'AccountLinkedInApp',
  SkillEnabled: 'SkillEnabled',
  SkillDisabled: 'SkillDisabled',
} as const;

export type LinkingMetricName = (typeof LinkingMetric)[keyof typeof LinkingMetric];
