import { type SmapiResponse } from './response';

/** Base of the errors of the simulated Skill Management API (SMAPI). */
export class SmapiError extends Error {
  constructor(
    readonly code: 'rejected request' | 'contract violation' | 'malformed file' | 'state file',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A request that SMAPI rejects. Operations throw it, and the server sends its response. */
export class RejectedRequest extends SmapiError {
  constructor(
    readonly response: SmapiResponse,
    message: string,
  ) {
    super('rejected request', message);
  }
}

/** A response of the simulator violated SMAPI's contract: a defect of the simulator. */
export class ContractViolationError extends SmapiError {
  constructor(operation: string, problem: string) {
    super(
      'contract violation',
      `The simulator's response to ${operation} violates the contract of SMAPI: ${problem}.`,
    );
  }
}

/** A file of a skill package is not JSON. */
export class MalformedFileError extends SmapiError {
  constructor(readonly file: string) {
    super('malformed file', `${file} is not valid JSON.`);
  }
}

/** State cannot be kept in the given file. The message names the way out. */
export class StateFileError extends SmapiError {
  constructor(file: string, problem: string, options?: ErrorOptions) {
    super('state file', `${JSON.stringify(file)} ${problem}.`, options);
  }
}
