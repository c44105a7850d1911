import { PublisherError } from '../errors';

/** A call to the Skill Management API that didn't do what it was for. */
export class SmapiError extends PublisherError {
  override name = 'SmapiError';

  constructor(
    message: string,
    /** HTTP status; undefined where there was no answer. */
    readonly status: number | undefined,
    options?: ErrorOptions,
  ) {
    super(message);
    if (options?.cause !== undefined) this.cause = options.cause;
  }
}

/** Alexa says no, and would say so again. */
export class SmapiRefusedError extends SmapiError {
  override name = 'SmapiRefusedError';

  /** @param reasons Alexa's own, one a line */
  constructor(
    operation: string,
    override readonly status: number,
    readonly reasons: readonly string[],
  ) {
    super([`Alexa refused to ${operation} (${status}):`, ...reasons].join('\n'), status);
  }
}

/** Alexa is throttling, broken or out of reach, and stayed so. */
export class SmapiUnavailableError extends SmapiError {
  override name = 'SmapiUnavailableError';

  /**
   * @param mayBeDone nobody knows whether the call was carried out: only a throttled one certainly
   * was not
   */
  constructor(
    operation: string,
    problem: string,
    status: number | undefined,
    readonly mayBeDone: boolean,
    options?: ErrorOptions,
  ) {
    super(`Could not ${operation}: ${problem}. Deploy again when Alexa answers.`, status, options);
  }
}

/** Alexa answered something that its own contract doesn't know. */
export class SmapiAnswerError extends SmapiError {
  override name = 'SmapiAnswerError';

  constructor(operation: string, status: number, problem: string) {
    super(
      `Alexa's answer when asked to ${operation} can't be used (${status}): ${problem}.`,
      status,
    );
  }
}
