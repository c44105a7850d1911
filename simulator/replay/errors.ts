/** Base of the errors about saved conversations and steps. */
export class ReplayError extends Error {
  constructor(
    readonly code: 'invalid conversation' | 'invalid step',
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = new.target.name;
  }
}

export class SavedConversationError extends ReplayError {
  constructor(problem: string, cause?: unknown) {
    super(
      'invalid conversation',
      `${problem} Save a conversation in the inspector to get a file that can be replayed.`,
      cause,
    );
  }
}

export class StepError extends ReplayError {
  constructor(problem: string) {
    super('invalid step', problem);
  }
}
