/** Why the doctor couldn't look. The message is for the operator: no secret in it. */
export class DoctorError extends Error {
  override name = 'DoctorError';
}

/** The command was called in a way that it doesn't know. */
export class UsageError extends DoctorError {
  override name = 'UsageError';
}
