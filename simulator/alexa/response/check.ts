import {
  connectsOnce,
  connectsTheUnlinkedOnly,
  hasConnectionShape,
  leavesSessionToConnection,
  playsNothing,
  startsPlayedConnection,
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
  leavesAtOnce,
  announcesCard,
  progressesInTurn,
];

/** Rules about the wording, which a correct phrase can break (`please say a name`), and about the simulator. */
const REMARK_RULES: readonly Rule[] = [asksWhileListening, startsPlayedConnection];

export interface ResponseCheck {
  readonly problems: readonly string[];
  /** Hints that are not problems. */
  readonly remarks: readonly string[];
  /** Alexa rejects the response. */
  readonly rejected: boolean;
}

/** Checks a response against the rules of Alexa and of certification. */
export function checkResponse(turn: CheckedTurn): ResponseCheck {
  const rejections = broken(ALEXA_RULES, turn);
  const rejected = rejections.length > 0;
  const remarks = rejected ? [] : broken(REMARK_RULES, turn);
  const own = turn.isOtherSkill ? [] : remarks;
  const problems = rejected ? rejections : [...broken(CERTIFICATION_RULES, turn), ...own];
  const sentence = (words: string) => `Response to ${turn.intent ?? turn.requestType}: ${words}.`;
  return {
    problems: problems.map(sentence),
    remarks: turn.isOtherSkill ? remarks.map(sentence) : [],
    rejected,
  };
}

const broken = (rules: readonly Rule[], turn: CheckedTurn): string[] =>
  rules.map((rule) => rule(turn)).filter((problem) => problem !== undefined);
