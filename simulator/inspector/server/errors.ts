import { type Fault } from '../../faults';

/** Base of the errors of the inspector. Their messages are shown to the user. */
export class InspectorError extends Error {
  constructor(
    readonly code:
      | 'busy'
      | 'stopped'
      | 'invalid envelope'
      | 'other locale'
      | 'sign-in fails'
      | 'foreign sign-in',
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = new.target.name;
  }
}

export class StoppedError extends InspectorError {
  constructor() {
    super('stopped', 'Playing was stopped.');
  }
}

export class BusyError extends InspectorError {
  constructor(playing: string) {
    super('busy', `“${playing}” is playing: wait for its end, or stop it.`);
  }
}

export class EnvelopeError extends InspectorError {
  constructor(problem: string, cause?: unknown) {
    super('invalid envelope', problem, cause);
  }
}

export class OtherLocaleError extends InspectorError {
  constructor(saved: string, spoken: string) {
    super(
      'other locale',
      `The conversation was saved in ${saved}, but this simulation uses ${spoken}: start it with --replay FILE.`,
    );
  }
}

export class SignInFailsError extends InspectorError {
  constructor(fault: Fault) {
    super('sign-in fails', `Login with Amazon fails, because the fault ${fault} is active.`);
  }
}

/** The redirect of LWA does not belong to a sign-in of this inspector, or reports an error. */
export class RedirectError extends InspectorError {
  constructor(problem: string) {
    super('foreign sign-in', problem);
  }
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
