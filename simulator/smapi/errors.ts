import { type SmapiResponse } from './response';

/** Base of the errors of the simulated Skill Management API (SMAPI). */
export class SmapiError extends Error {
  override readonly name: string = this.constructor.name;
}

/** A request that SMAPI rejects. An operation throws it, and the server sends the `response`. */
export class RejectedRequest extends SmapiError {
  constructor(
    readonly response: SmapiResponse,
    message: string,
  ) {
    super(message);
  }
}

/** A response of the simulator violated SMAPI's contract: a defect of the simulator. */
export class ContractViolationError extends SmapiError {
  constructor(operation: string, problem: string) {
    super(`The simulator's response to ${operation} violates the contract of SMAPI: ${problem}.`);
  }
}

/** A file of a skill package is not JSON. */
export class MalformedFileError extends SmapiError {
  constructor(readonly file: string) {
    super(`${file} is not valid JSON.`);
  }
}

/** The given file cannot be used for the state. The message says how to fix it. */
export class StateFileError extends SmapiError {
  constructor(file: string, problem: string, options?: ErrorOptions) {
    super(`${JSON.stringify(file)} ${problem}.`, options);
  }
}
