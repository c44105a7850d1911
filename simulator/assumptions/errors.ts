/** An unknown assumption, or a value that the assumption does not have. */
export class AssumptionError extends Error {
  override readonly name = 'AssumptionError';
}
