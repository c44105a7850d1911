export type ToolErrorCode =
  | 'usage'
  | 'awsAccess'
  | 'invalidSecrets'
  | 'secretNotWritten'
  | 'invalidProject'
  | 'notDeployed'
  | 'noFormerVersion'
  | 'releaseRunning'
  | 'smokeTestFailed'
  | 'pythonMissing'
  | 'environmentNotCreated'
  | 'packagesNotInstalled'
  | 'interrupted';

/** The message says what was wrong and what to do, and holds no secret. */
export class ToolError extends Error {
  override readonly name = 'ToolError';

  constructor(
    readonly code: ToolErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
