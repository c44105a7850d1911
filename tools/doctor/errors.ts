/** Why the doctor couldn't look. The message is for the operator: no secret in it. */
export class DoctorError extends Error {
  override name = 'DoctorError';
}

/** The command was called in a way that it doesn't know. */
export class UsageError extends DoctorError {
  override name = 'UsageError';
}

/** The AWS account didn't let itself be looked at, or didn't answer. */
export class AwsNotSeenError extends DoctorError {
  override name = 'AwsNotSeenError';

  /** @param what as in "read the secrets" */
  constructor(what: string, cause: unknown) {
    const { name, message } =
      cause instanceof Error ? cause : { name: 'Error', message: String(cause) };
    const word = name === 'Error' ? '' : ` (${name})`;
    const refusal = name === 'TimeoutError' ? 'is too slow to let it' : "doesn't let it";
    super(
      `AWS ${refusal} ${what}${word}: ${message.replace(/\.$/, '')}. ` +
        "Check the credentials, and the stage's region.",
      { cause },
    );
  }
}
