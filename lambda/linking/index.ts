/**
 * Voice-forward account linking for any ASK SDK skill. See `lambda/linking/README.md`.
 *
 * @module linking
 */
export { createAccountLinking, type AccountLinking } from './account-linking';
export {
  type AccountLinkingOptions,
  type GuardedHandler,
  type GuardOptions,
  type LinkedAccount,
  type LinkedAccountHandler,
  type TokenStatus,
  type TokenVerification,
} from './context';
export {
  accessTokenOf,
  customerKey,
  customerOf,
  hasAccessToken,
  isSyntheticCustomer,
  type CustomerKey,
} from './customer';
export { LinkingError, type LinkingErrorCode } from './errors';
export { isIntent } from './is-intent';
export { type Claim, type ClaimTarget, type Ledger, type OfferResult } from './ledger/ledger';
export { dynamoDbLedger, type DynamoDbLedgerOptions } from './ledger/dynamodb-ledger';
export { type LedgerEntry, memoryLedger, type MemoryLedger } from './ledger/memory-ledger';
export { type UpdateItem } from './ledger/update-item';
export { type LinkingEvent, type LinkingReporter } from './linking-event';
export {
  LinkingMetric,
  METRIC_NAMESPACE,
  SkillMetric,
  type LinkingMetricName,
  type SkillMetricName,
} from './metric-names';
export { type Outcome, type Requirement } from './outcome';
export { prependSpeech, respond } from './responses';
export { type OfferPolicy, type OfferTrigger } from './offer-policy';
export { linkingSettings, type LinkingSettings, type LinkingSettingsInput } from './settings';
export { type EncodedRequest } from './pending-request';
export { type LinkingWords, type Phrase } from './words';
