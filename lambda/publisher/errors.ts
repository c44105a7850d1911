/** Callers compare the code, not the message. */
export type PublisherErrorCode =
  | 'invalid-setting'
  | 'secret-missing'
  | 'secret-malformed'
  | 'package-unreadable'
  | 'package-rejected'
  | 'developer-token'
  | 'deadline'
  | 'stage-locked'
  | 'stage-owned'
  | 'state-unreadable'
  | 'smapi-rejected'
  | 'smapi-unavailable'
  | 'smapi-unexpected';

/**
 * The message goes to CloudFormation, logs and terminals: it ends with the remedy or Alexa's reasons, and
 * holds no secret.
 */
export class PublisherError extends Error {
  override name = 'PublisherError';

  constructor(
    readonly code: PublisherErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** @param remedy as in "set it on the function" */
export const settingError = (setting: string, problem: string, remedy: string): PublisherError =>
  new PublisherError('invalid-setting', `${setting} ${problem}: ${remedy}.`);

/** @param waitingFor as in "Alexa was still importing the package" */
export const deadlineError = (waitingFor: string): PublisherError =>
  new PublisherError(
    'deadline',
    `Time ran out: ${waitingFor}. Deploy again: the publisher first completes the work that it began.`,
  );

export const hasCode = (
  error: unknown,
  ...codes: readonly PublisherErrorCode[]
): error is PublisherError => error instanceof PublisherError && codes.includes(error.code);

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
