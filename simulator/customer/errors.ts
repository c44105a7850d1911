/** A customer that cannot be read. The message names the field, what was found, and the way out. */
export class CustomerError extends Error {
  override readonly name = 'CustomerError';
  readonly code = 'invalid';
}
