import { type IDependable } from 'constructs';

/** Function that Alexa calls: a `SkillHandler`, or another function with the permission that `allowAlexa` returns. */
export interface SkillEndpoint {
  /** ARN of the function, or of an alias of it. */
  readonly functionArn: string;
  /** Created before the publication: Alexa rejects an endpoint that it may not call. */
  readonly permission: IDependable;
}
