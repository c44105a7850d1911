import { type SkillResponse } from './response';

export interface CheckedTurn {
  /** `LaunchRequest` */
  readonly requestType: string;
  /** Undefined unless the request is an `IntentRequest`. */
  readonly intent?: string | undefined;
  readonly hadAccessToken: boolean;
  readonly sentProgressiveResponse: boolean;
  readonly response: SkillResponse;
  /**
   * Another team's skill: a broken rule of `REMARK_RULES` is a remark, not a problem, and the skill may start
   * connections other than account linking.
   *
   * @default false
   */
  readonly isOtherSkill?: boolean;
}

/** Returns the problem as a sentence without a full stop, or undefined if the response is valid. */
export type Rule = (turn: CheckedTurn) => string | undefined;

/** Whether Alexa ignores the response to a request of this type: the customer neither hears nor sees it. */
export const isResponseIgnored = (requestType: string): boolean =>
  /^(SessionEndedRequest$|System\.|AlexaSkillEvent\.)/.test(requestType);
