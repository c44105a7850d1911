/** Why a stage can't be read or deployed. */
export type StageErrorCode =
  'invalidName' | 'notFound' | 'notReadable' | 'invalidSettings' | 'invalidContext';

/** The error for a stage that can't be read or deployed. Each line of the message names a problem. */
export class StageError extends Error {
  override readonly name = 'StageError';

  constructor(
    readonly code: StageErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
