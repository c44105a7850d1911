/** A call of the simulator to its own table failed: a defect of the simulator. */
export class TableError extends Error {
  override readonly name = 'TableError';
}
