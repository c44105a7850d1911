/**
 * A command ends with 2 for `usage`, and with 1 for every other code. The doctor ends with 2 for every code;
 * `npm run deploy:local` ends with 130 for `interrupted`, and with 2 for every other code.
 */
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

/** Stops a command. The message says what was wrong and what to do, and holds no secret. */
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
