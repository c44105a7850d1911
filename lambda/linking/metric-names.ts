/** CloudWatch namespace of the metrics of linking, of the skill and of the publisher. */
export const METRIC_NAMESPACE = 'VoiceForwardLinking';

export const LinkingMetric = {
  /** The skill made an offer. An offer that is repeated in the session counts once. */
  OfferMade: 'OfferMade',
  /** The customer accepted an offer. */
  OfferAccepted: 'OfferAccepted',
  /** The customer declined an offer. */
  OfferDeclined: 'OfferDeclined',
  /** The skill sent the app card. */
  AppCardSent: 'AppCardSent',
  /** The skill started the account-linking connection. */
  ConnectionStarted: 'ConnectionStarted',
  /** Alexa reported the status `LINKED`. */
  OutcomeLinked: 'OutcomeLinked',
  /** Alexa reported that the customer declined Amazon's consent question, now or earlier. */
  OutcomeDeclined: 'OutcomeDeclined',
  /** The customer did not answer Amazon's questions. */
  OutcomeNotAnswered: 'OutcomeNotAnswered',
  /** The customer does not meet a requirement of linking by voice. */
  OutcomeRequirementsNotMet: 'OutcomeRequirementsNotMet',
  /** The connection failed, or ended with an unknown status. */
  OutcomeFailed: 'OutcomeFailed',
  /** A connection counts as `OutcomeFailed` because its status is missing or unknown. */
  OutcomeUnknownStatus: 'OutcomeUnknownStatus',
  /** A request became the pending request, and replaced no other pending request. */
  RequestCaptured: 'RequestCaptured',
  /** A request was too large to be captured. */
  RequestTooLarge: 'RequestTooLarge',
  /** The pending request was passed to a handler of `requiresLinkedAccount`. */
  RequestResumed: 'RequestResumed',
  /** An access token was malformed or had expired, or LWA or the service rejected it. */
  InvalidToken: 'InvalidToken',
  /** An access token was issued to another client. */
  WrongAudienceToken: 'WrongAudienceToken',
  /** An access token could not be verified: LWA sent no response, or an undocumented one. */
  TokenVerificationUnavailable: 'TokenVerificationUnavailable',
  /** A call of the ledger failed or took too long. */
  LedgerUnavailable: 'LedgerUnavailable',
  /** Skill event: the account was linked, in the Alexa app or by voice. */
  SkillAccountLinked: 'SkillAccountLinked',
  /** Skill event: the customer enabled the skill. */
  SkillEnabled: 'SkillEnabled',
  /** Skill event: the customer disabled the skill. */
  SkillDisabled: 'SkillDisabled',
} as const;

export type LinkingMetricName = (typeof LinkingMetric)[keyof typeof LinkingMetric];

/** CloudWatch metrics that a skill's own handlers add. There are alarms on all but `SessionError`. */
export const SkillMetric = {
  /** The service did not answer, or answered with an error. */
  ServiceUnavailable: 'ServiceUnavailable',
  /** A handler of the skill threw. */
  RequestFailed: 'RequestFailed',
  /**
   * Alexa rejected a response of the skill, or reported an unknown error: the customer heard Alexa's own
   * error.
   */
  InvalidResponse: 'InvalidResponse',
  /** Alexa reported that the device disconnected, that Alexa failed, or that the skill answered too late. */
  SessionError: 'SessionError',
} as const;

export type SkillMetricName = (typeof SkillMetric)[keyof typeof SkillMetric];
