/** Base of the errors of a deployed function. */
export class DeployedFunctionError extends Error {
  override readonly name: string = this.constructor.name;
}

/** A feature of the local bundle that a deployed function does not have. */
export class UnsupportedError extends DeployedFunctionError {}
