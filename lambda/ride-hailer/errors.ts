/** `invalidSetting`: the function does not start. `wrongSkill`: the request does not name this skill. */
export type RideHailerErrorCode = 'invalidSetting' | 'wrongSkill';

export class RideHailerError extends Error {
  override readonly name = 'RideHailerError';

  constructor(
    readonly code: RideHailerErrorCode,
    message: string,
  ) {
    super(message);
  }
}
