/** What broke the contract. */
export interface Problem {
  /** Whose fault it is: the client's, or the simulator's own. */
  readonly of: 'request' | 'answer';
  /** The contract's name of the operation, or method and path where it has none. */
  readonly operation: string;
  readonly problem: string;
}

/** The simulator itself answered what the contract doesn't allow: a defect of ours. */
export class AnswerBreaksContractError extends Error {
  override name = 'AnswerBreaksContractError';

  constructor({ operation, problem }: Problem) {
    super(
      `The simulated Skill Management API answered ${operation} against its contract: ${problem}.`,
    );
  }
}

/** Every breach of the contract so far, in order. */
export class Problems {
  private readonly found: Problem[] = [];

  all(): readonly Problem[] {
    return this.found;
  }

  add(of: Problem['of'], operation: string, problems: readonly string[]): void {
    this.found.push(...problems.map((problem) => ({ of, operation, problem })));
  }

  /** @throws AnswerBreaksContractError for the first answer of ours that broke it */
  throwOwn(): void {
    const own = this.found.find((problem) => problem.of === 'answer');
    if (own !== undefined) throw new AnswerBreaksContractError(own);
  }
}
