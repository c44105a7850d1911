/** CloudWatch namespace of the metrics below. */
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
  /** The connection linked the account. */
  OutcomeLinked: 'OutcomeLinked',
  /** The customer said no to Amazon's consent question. */
  OutcomeDeclined: 'OutcomeDeclined',
  /** The customer did not answer Amazon's questions. */
  OutcomeNotAnswered: 'OutcomeNotAnswered',
  /** The customer does not meet a requirement of linking by voice. */
  OutcomeRequirementsNotMet: 'OutcomeRequirementsNotMet',
  /** The connection failed. */
  OutcomeFailed: 'OutcomeFailed',
  /** The connection ended with an unknown status. `OutcomeFailed` counts the connection, too. */
  OutcomeUnknownStatus: 'OutcomeUnknownStatus',
  /** A request that required an account became the pending request. A replacement does not count. */
  RequestCaptured: 'RequestCaptured',
  /** A request was too large to be captured. */
  RequestTooLarge: 'RequestTooLarge',
  /** The pending request was passed to its handler after linking. */
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

/** CloudWatch metrics that a skill adds to those of linking: the alarms of a stage watch them. */
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
