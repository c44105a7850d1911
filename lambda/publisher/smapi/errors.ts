import { PublisherError, type PublisherErrorCode } from '../errors';

export class SmapiError extends PublisherError {
  override name = 'SmapiError';

  /** HTTP status; undefined when there was no response. */
  readonly status: number | undefined;
  /** Whether Alexa may have executed the request. */
  readonly outcomeUnknown: boolean;

  constructor(
    code: PublisherErrorCode & `smapi-${string}`,
    message: string,
    facts: { readonly status: number | undefined; readonly outcomeUnknown: boolean },
  ) {
    super(code, message);
    this.status = facts.status;
    this.outcomeUnknown = facts.outcomeUnknown;
  }
}

/**
 * A 4xx response other than 408 and 429: the request was not executed, and repeating it does not help.
 *
 * @param outcomeUnknown whether an earlier attempt may have been executed
 */
export const rejected = (
  operation: string,
  status: number,
  reasons: readonly string[],
  outcomeUnknown: boolean,
): SmapiError =>
  new SmapiError(
    'smapi-rejected',
    [`Alexa refused to ${operation} (${status}):`, ...reasons].join('\n'),
    { status, outcomeUnknown },
  );

export const unavailable = (
  operation: string,
  problem: string,
  status: number | undefined,
  outcomeUnknown: boolean,
): SmapiError =>
  new SmapiError(
    'smapi-unavailable',
    `Could not ${operation}: ${problem}. Deploy again when Alexa answers.`,
    { status, outcomeUnknown },
  );

/** A response that Alexa's contract does not allow. */
export const unexpectedResponse = (
  operation: string,
  status: number | undefined,
  problem: string,
): SmapiError =>
  new SmapiError(
    'smapi-unexpected',
    `Alexa's response to the request to ${operation} can't be used (status ${status ?? 'unknown'}): ` +
      `${problem}. Nothing was concluded from it; deploy again, and check smapiApi if it happens again.`,
    { status, outcomeUnknown: true },
  );

export const isRejected = (error: unknown, status?: number): error is SmapiError =>
  error instanceof SmapiError &&
  error.code === 'smapi-rejected' &&
  (status === undefined || error.status === status);

/** An error that is no `SmapiError` does not say whether Alexa executed the request. */
export const isOutcomeUnknown = (error: unknown): boolean =>
  !(error instanceof SmapiError) || error.outcomeUnknown;
