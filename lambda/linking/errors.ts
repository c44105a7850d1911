/**
 * `invalidSetting`: a setting is invalid, or the ledger's `ttlMs` is shorter than the cooldown.
 * `ledgerUnavailable`: a call of `dynamoDbLedger` failed or took too long.
 */
export type LinkingErrorCode = 'invalidSetting' | 'ledgerUnavailable';

export class LinkingError extends Error {
  override readonly name = 'LinkingError';

  constructor(
    readonly code: LinkingErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
