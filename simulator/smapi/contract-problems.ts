import { ContractViolationError } from './errors';

export interface ContractProblem {
  /** `request` for a mistake of the client, `response` for a defect of the simulator. */
  readonly of: 'request' | 'response';
  /** Operation name of the contract, or method and path of an unknown operation. */
  readonly operation: string;
  readonly problem: string;
}

export class ContractProblems {
  readonly #problems: ContractProblem[] = [];

  all(): readonly ContractProblem[] {
    return this.#problems;
  }

  add(of: ContractProblem['of'], operation: string, problems: readonly string[]): void {
    this.#problems.push(...problems.map((problem) => ({ of, operation, problem })));
  }

  /** @throws ContractViolationError for the first violation by a response */
  assertNoDefect(): void {
    const defect = this.#problems.find(({ of }) => of === 'response');
    if (defect !== undefined) throw new ContractViolationError(defect.operation, defect.problem);
  }
}
