/** `wrongSkill`: the request is for another skill. Only such a request gets no response. */
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
