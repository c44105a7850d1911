/** Base of the errors of a deployed function. */
export class DeployedFunctionError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = new.target.name;
  }
}

/** A feature of the local bundle that a deployed function does not have. */
export class UnsupportedError extends DeployedFunctionError {}
