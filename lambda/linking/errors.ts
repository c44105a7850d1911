/** `ledgerUnavailable`: a call to the ledger's store failed, or took too long. */
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
