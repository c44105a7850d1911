/** What stopped the command, in a sentence that never holds a secret. */
export class SecretsError extends Error {
  override name = 'SecretsError';
}
