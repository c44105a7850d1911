export class ReplayError extends Error {
  override readonly name: string = this.constructor.name;
}

export class SavedConversationError extends ReplayError {
  constructor(problem: string, options?: ErrorOptions) {
    super(
      `${problem} Save a conversation in the inspector to get a file that can be replayed.`,
      options,
    );
  }
}

export class StepError extends ReplayError {}
