/** Voice-forward account linking for any ASK SDK skill. See `README.md` beside this file. */
export { createAccountLinking, type AccountLinking } from './account-linking';
export { accessTokenOf, customerOf, type CustomerKey } from './customer';
export {
  type AccountLinkingOptions,
  type GuardedHandler,
  type GuardOptions,
  type TokenVerdict,
} from './linking';
export { LedgerUnavailableError, type Ledger, type TakenUp } from './ledger/ledger';
export { dynamoDbLedger, type DynamoDbLedgerOptions } from './ledger/dynamodb-ledger';
export { LinkingMetric, METRIC_NAMESPACE, type LinkingMetricName } from './metric-names';
export { type Outcome, type Requirement } from './outcome';
export { type LinkingEvent, type LinkingReporter } from './report';
export { sayFirst } from './respond';
export { linkingSettings, LinkingSettingsError, type LinkingSettings } from './settings';
export { type LinkingWords, type Phrase } from './words';
