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
  tellsOfCard,
} from './conversation-rules';
import { hasShape, hasShortCard, isSmall, isSpeakable } from './limit-rules';
import { type Rule, type Turn } from './rule';

/** Alexa does not take an answer that breaks one of these; the session is over. */
const OF_ALEXA: readonly Rule[] = [
  hasShape,
  isSmall,
  isSpeakable,
  hasShortCard,
  connectsOnce,
  hasConnectionShape,
  leavesSessionToConnection,
  playsNothing,
];

/** Taken, but no skill is published that answers so. */
const OF_CERTIFICATION: readonly Rule[] = [
  connectsTheUnlinkedOnly,
  isSilentWhereUnheard,
  saysSomething,
  listensAfterQuestion,
  asksWhileListening,
  leavesAtOnce,
  tellsOfCard,
  progressesInTurn,
];

export interface Verdict {
  readonly problems: readonly string[];
  /** Alexa does not take the answer. */
  readonly refused: boolean;
}

/** Holds an answer to all that Alexa and her certification expect of it. */
export function check(turn: Turn): Verdict {
  const refusals = broken(OF_ALEXA, turn);
  const problems = refusals.length > 0 ? refusals : broken(OF_CERTIFICATION, turn);
  const asked = turn.intent ?? turn.requestType;
  return {
    problems: problems.map((problem) => `Answer to ${asked}: ${problem}.`),
    refused: refusals.length > 0,
  };
}

const broken = (rules: readonly Rule[], turn: Turn): string[] =>
  rules.map((rule) => rule(turn)).filter((problem) => problem !== undefined);
