/** `ledgerUnavailable`: the ledger's store did not answer in time. */
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
