/** An error of the inspector. Its message is shown to the user. */
export class InspectorError extends Error {
  override readonly name = 'InspectorError';

  constructor(
    readonly code: 'busy' | 'stopped' | 'envelope' | 'locale' | 'sign-in',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
