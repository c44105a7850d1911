/** CloudWatch metrics of linking: the skill emits them, alarms and dashboard read them. */
export const METRIC_NAMESPACE = 'VoiceForwardLinking';

export const LinkingMetric = {
  OfferMade: 'OfferMade',
  OfferAccepted: 'OfferAccepted',
  OfferDeclined: 'OfferDeclined',
  AppCardSent: 'AppCardSent',
  ConnectionStarted: 'ConnectionStarted',
  OutcomeLinked: 'OutcomeLinked',
  OutcomeDeclined: 'OutcomeDeclined',
  OutcomeNotAnswered: 'OutcomeNotAnswered',
  OutcomeRequirementsNotMet: 'OutcomeRequirementsNotMet',
  OutcomeFailed: 'OutcomeFailed',
  OutcomeUnknownStatus: 'OutcomeUnknownStatus',
  RequestCaptured: 'RequestCaptured',
  RequestTooLarge: 'RequestTooLarge',
  RequestResumed: 'RequestResumed',
  InvalidToken: 'InvalidToken',
  WrongAudienceToken: 'WrongAudienceToken',
  TokenVerificationUnavailable: 'TokenVerificationUnavailable',
  LedgerUnavailable: 'LedgerUnavailable',
  AccountLinkedInApp: 'AccountLinkedInApp',
  SkillEnabled: 'SkillEnabled',
  SkillDisabled: 'SkillDisabled',
} as const;

export type LinkingMetricName = (typeof LinkingMetric)[keyof typeof LinkingMetric];
