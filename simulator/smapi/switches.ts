import { type ImportEnd } from './state';

/**
 * What goes wrong with an answer: a status, `cut` (carried out, then the connection is cut), or
 * `hang up` (cut before anything is done).
 */
export type Trouble = 401 | 403 | 404 | 409 | 412 | 413 | 429 | 500 | 503 | 'cut' | 'hang up';

interface Rule {
  readonly operation: string;
  readonly trouble: Trouble;
  readonly retryAfterS?: number;
  timesLeft: number;
}

export interface TroubleOptions {
  /** How many requests it hits. @default every one until `clear` */
  readonly times?: number;
  /** `Retry-After` of the answer, seconds. @default none */
  readonly retryAfterS?: number;
}

/** What a test makes Alexa do. Each may be changed at run time, also while a client is waiting. */
export class Switches {
  private rules: Rule[] = [];

  /** Requests that Alexa answers before an import is through; Infinity: never. */
  importSteps = 1;
  /** Alexa's reasons against the next imports; empty: the package is judged by itself. */
  importFails: readonly string[] = [];
  /** What imports end with instead of `SUCCEEDED` or `FAILED`. */
  importEnds: ImportEnd | null = null;
  /** Whether a skill is listed from the moment that its import was taken, or only from its end. */
  newSkillListed: 'at once' | 'at its end' = 'at once';
  /** Account linking shown inside `accountLinkingResponse`, as older pages have it. */
  wrapAccountLinking = false;

  /**
   * Makes requests fail.
   *
   * @param operation the contract's name for it (`importSkillPackageV1`), `upload` for the zip's own
   * PUT, or `*`
   */
  fail(operation: string, trouble: Trouble, options: TroubleOptions = {}): void {
    const { times = Infinity, retryAfterS } = options;
    const rule = { operation, trouble, timesLeft: times };
    this.rules.push(retryAfterS === undefined ? rule : { ...rule, retryAfterS });
  }

  /** Ends what `fail` began, of one operation or of all. */
  clear(operation?: string): void {
    this.rules = this.rules.filter(
      (rule) => operation !== undefined && rule.operation !== operation,
    );
  }

  /** The trouble that a request of this operation meets; counts it. */
  take(operation: string): Pick<Rule, 'trouble' | 'retryAfterS'> | undefined {
    const rule = this.rules.find(
      (one) => one.timesLeft > 0 && (one.operation === operation || one.operation === '*'),
    );
    if (rule !== undefined) rule.timesLeft -= 1;
    return rule;
  }
}
