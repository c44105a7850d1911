/** Why a stage can't be read. */
export type StageErrorCode = 'invalidName' | 'notFound' | 'notReadable' | 'invalidSettings';

/** A stage that can't be read. The message names the file, the value and the way out, a problem a line. */
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
