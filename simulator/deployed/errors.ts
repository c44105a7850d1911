/** Base of what goes wrong with a deployed function: one sentence, with the way out. */
export class DeployedFunctionError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = new.target.name;
  }
}

/** What can be done with the bundle on this machine, and not with a function that is deployed. */
export class UnsupportedError extends DeployedFunctionError {}
