export class DeployedFunctionError extends Error {
  override readonly name: string = this.constructor.name;
}

export class UnsupportedError extends DeployedFunctionError {}
