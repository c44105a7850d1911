import { ownFrames } from './stack-trace';

/** The shape in which Lambda reports an error. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

export abstract class FunctionHostError extends Error {
  override readonly name: string = this.constructor.name;
}

export class MissingBundleError extends FunctionHostError {
  constructor(bundle: string) {
    super(`There is no bundle at ${bundle}: run "npm run build" first.`);
  }
}

/** The bundle failed to load, or does not export the handler. */
export class UnusableFunctionError extends FunctionHostError {
  constructor(
    bundle: string,
    readonly error: FunctionError,
  ) {
    const [place] = ownFrames(error.trace ?? []);
    const where = place === undefined ? '' : ` (${place})`;
    super(
      `The function in ${bundle} failed to start: ${error.errorType}: ${error.errorMessage}${where}`,
    );
  }
}

export const timeoutError = (id: string, timeLimitMs: number): FunctionError => ({
  errorType: 'Sandbox.Timedout',
  errorMessage: `RequestId: ${id} Error: Task timed out after ${(timeLimitMs / 1000).toFixed(2)} seconds`,
});

export const exitError = (id: string, status: number | string): FunctionError => ({
  errorType: 'Runtime.ExitError',
  errorMessage: `RequestId: ${id} Error: Runtime exited with error: ${
    typeof status === 'number' ? `exit status ${status}` : `signal: ${status}`
  }`,
});
