import { type Answer } from './response';

/** An answer, and what was asked. */
export interface Turn {
  /** `LaunchRequest` */
  readonly requestType: string;
  /** Of an `IntentRequest`. */
  readonly intent?: string | undefined;
  /** The request had an access token. */
  readonly hadAccessToken: boolean;
  /** The skill sent a progressive response meanwhile. */
  readonly progressed: boolean;
  readonly answer: Answer;
}

/** What is wrong with an answer, in one sentence without its full stop; undefined where nothing is. */
export type Rule = (turn: Turn) => string | undefined;

/** Requests to which nothing is answered that a customer would hear or see. */
export const isUnspoken = (requestType: string): boolean =>
  /^(SessionEndedRequest$|System\.|AlexaSkillEvent\.)/.test(requestType);
