import { type SmapiResponse } from './response';

export class SmapiError extends Error {
  override readonly name: string = this.constructor.name;
}

/** The server sends the `response`. */
export class RejectedRequestError extends SmapiError {
  constructor(
    readonly response: SmapiResponse,
    message: string,
  ) {
    super(message);
  }
}

export class ContractViolationError extends SmapiError {
  constructor(operation: string, problem: string) {
    super(`The simulator's response to ${operation} violates the contract of SMAPI: ${problem}.`);
  }
}

export class MalformedFileError extends SmapiError {
  constructor(readonly file: string) {
    super(`${file} is not valid JSON.`);
  }
}

export class StateFileError extends SmapiError {
  constructor(file: string, problem: string, options?: ErrorOptions) {
    super(`${JSON.stringify(file)} ${problem}.`, options);
  }
}
