/** `wrongSkill`: the request is for another skill, and is the only one that is not answered. */
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
