import {
  connectsOnce,
  connectsTheUnlinkedOnly,
  hasConnectionShape,
  leavesShouldEndSessionUnset,
  playsNoMediaWithConnection,
  startsSimulatedConnection,
} from './connection-rules';
import {
  asksWhileListening,
  isEmptyWhereIgnored,
  endsWhenCustomerLeaves,
  listensAfterQuestion,
  isProgressiveResponseAllowed,
  saysSomething,
  announcesCard,
} from './conversation-rules';
import { hasShape, hasShortCard, isSmall, isSpeakable } from './limit-rules';
import { type Rule, type CheckedTurn } from './rule';

/** Alexa rejects a response that breaks one of these, and ends the session. */
const ALEXA_RULES: readonly Rule[] = [
  hasShape,
  isSmall,
  isSpeakable,
  hasShortCard,
  connectsOnce,
  hasConnectionShape,
  leavesShouldEndSessionUnset,
  playsNoMediaWithConnection,
];

/** Alexa accepts the response, but the skill breaks a documented rule. */
const CERTIFICATION_RULES: readonly Rule[] = [
  connectsTheUnlinkedOnly,
  isEmptyWhereIgnored,
  saysSomething,
  listensAfterQuestion,
  endsWhenCustomerLeaves,
  announcesCard,
  isProgressiveResponseAllowed,
];

/**
 * Rules that a correct response can break: about wording (`please say a name` asks without a question mark),
 * and about limits of the simulator.
 */
const REMARK_RULES: readonly Rule[] = [asksWhileListening, startsSimulatedConnection];

export interface ResponseCheck {
  readonly problems: readonly string[];
  /** Only for another team's skill; for the project's own, broken remark rules are problems. */
  readonly remarks: readonly string[];
  readonly isRejected: boolean;
}

export function checkResponse(turn: CheckedTurn): ResponseCheck {
  const rejections = problemsOf(ALEXA_RULES, turn);
  if (rejections.length > 0) return { problems: rejections, remarks: [], isRejected: true };
  const problems = problemsOf(CERTIFICATION_RULES, turn);
  const remarks = problemsOf(REMARK_RULES, turn);
  return turn.isOtherSkill
    ? { problems, remarks, isRejected: false }
    : { problems: [...problems, ...remarks], remarks: [], isRejected: false };
}

const problemsOf = (rules: readonly Rule[], turn: CheckedTurn): string[] =>
  rules
    .map((rule) => rule(turn))
    .filter((problem) => problem !== undefined)
    .map((problem) => `Response to ${turn.intent ?? turn.requestType}: ${problem}.`);
