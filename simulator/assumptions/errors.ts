/** `unknown`: there is no assumption of that name. `value`: it does not have that value. */
export class AssumptionError extends Error {
  override readonly name = 'AssumptionError';

  constructor(
    readonly code: 'unknown' | 'value',
    message: string,
  ) {
    super(message);
  }
}
