import { type FinalImportStatus } from './state';

/** A status, or a closed connection: before the operation runs (`disconnect`), or after it. */
export type Failure =
  401 | 403 | 404 | 409 | 412 | 413 | 429 | 500 | 503 | 'execute and disconnect' | 'disconnect';

interface FailureRule {
  readonly operation: string;
  readonly failure: Failure;
  readonly retryAfterS?: number;
  timesLeft: number;
}

export interface FailureOptions {
  /** @default all until `clear` */
  readonly times?: number;
  /** Seconds in the header `Retry-After`. @default no header */
  readonly retryAfterS?: number;
}

export class Controls {
  #rules: FailureRule[] = [];

  /** Number of requests that SMAPI answers before an import ends; with Infinity, no import ends. */
  importSteps = 1;
  /** Errors of the next imports; empty: the package is validated. */
  importErrors: readonly string[] = [];
  /** Final status of imports, instead of the result of the validation. */
  importResult: FinalImportStatus | null = null;
  /** Whether a new skill appears in the list at the start or at the end of its import. */
  newSkillListed: 'at start' | 'at end' = 'at start';
  /** Whether `GET` returns account linking inside `accountLinkingResponse`, as in older documentation. */
  wrapAccountLinking = false;

  /**
   * @param operation name in the contract (`importSkillPackageV1`), `upload` for the upload of the zip, or
   * `*`
   */
  fail(operation: string, failure: Failure, options: FailureOptions = {}): void {
    const { times = Infinity, retryAfterS } = options;
    const rule = { operation, failure, timesLeft: times };
    this.#rules.push(retryAfterS === undefined ? rule : { ...rule, retryAfterS });
  }

  /** @default all operations */
  clear(operation?: string): void {
    this.#rules = this.#rules.filter(
      (rule) => operation !== undefined && rule.operation !== operation,
    );
  }

  /** Each call counts as one request. */
  nextFailure(operation: string): Pick<FailureRule, 'failure' | 'retryAfterS'> | undefined {
    const rule = this.#rules.find(
      (one) => one.timesLeft > 0 && (one.operation === operation || one.operation === '*'),
    );
    if (rule !== undefined) rule.timesLeft -= 1;
    return rule;
  }
}
