/** An invalid customer. The message names the field, its value, and the valid values. */
export class CustomerError extends Error {
  override readonly name = 'CustomerError';
}
