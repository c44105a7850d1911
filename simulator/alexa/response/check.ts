import {
  connectsOnce,
  connectsTheUnlinkedOnly,
  hasConnectionShape,
  leavesSessionToConnection,
  playsNothing,
} from './connection-rules';
import {
  asksWhileListening,
  isSilentWhereUnheard,
  leavesAtOnce,
  listensAfterQuestion,
  progressesInTurn,
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
  leavesSessionToConnection,
  playsNothing,
];

/** Alexa accepts the response, but the skill would fail certification. */
const CERTIFICATION_RULES: readonly Rule[] = [
  connectsTheUnlinkedOnly,
  isSilentWhereUnheard,
  saysSomething,
  listensAfterQuestion,
  asksWhileListening,
  leavesAtOnce,
  announcesCard,
  progressesInTurn,
];

export interface ResponseCheck {
  readonly problems: readonly string[];
  /** Alexa rejects the response. */
  readonly refused: boolean;
}

/** Checks a response against the rules of Alexa and of certification. */
export function checkResponse(turn: CheckedTurn): ResponseCheck {
  const refusals = broken(ALEXA_RULES, turn);
  const problems = refusals.length > 0 ? refusals : broken(CERTIFICATION_RULES, turn);
  const request = turn.intent ?? turn.requestType;
  return {
    problems: problems.map((problem) => `Response to ${request}: ${problem}.`),
    refused: refusals.length > 0,
  };
}

const broken = (rules: readonly Rule[], turn: CheckedTurn): string[] =>
  rules.map((rule) => rule(turn)).filter((problem) => problem !== undefined);
