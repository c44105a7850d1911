/** The message is shown to the user. */
export class InspectorError extends Error {
  override readonly name = 'InspectorError';
}

/** The user stopped a conversation that the inspector played. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
