/** An error of the inspector. Its message is shown to the user. */
export class InspectorError extends Error {
  override readonly name = 'InspectorError';
}

/** The user stopped the conversation that was played. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
