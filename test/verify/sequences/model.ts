import { decideOffer, type OfferPolicy } from '../../../lambda/linking/offer-policy';
import { MINUTE, TOKENS } from '../../support/test-skill';
import { type Seen } from './seen';
import { type Step } from './steps';

const KEPT_FOR = 15 * MINUTE;

/** What the table must know of a customer, by all that was said while it was up. */
export interface Memory {
  offers: number[];
  cooldownStartedAt?: number | undefined;
  linkedAt?: number | undefined;
}

/** One session at one device. */
export interface SessionModel {
  readonly name: string;
  last?: Seen | undefined;
  offers: number;
  /** The customer refused, or the attempt ended without a link: no offer may follow. */
  refused: boolean;
  /** Alexa said that the account is linked, and no token was seen since: no offer may follow. */
  awaiting: boolean;
  /** The question that was put once more after an answer that was not understood. */
  reprompted?: 'offer' | 'resume' | undefined;
  /** The place that was agreed to, while the customer is asked whether to go on with it, or to link for it. */
  agreed?: string | undefined;
}

/** What was said, by whom, where and when: each place is said once. */
export interface Said {
  readonly customer: number;
  readonly session: string;
  readonly at: number;
}

export interface Turn {
  readonly step: Step;
  readonly now: number;
  readonly session: SessionModel;
  /** A resumed request is about a connection of ours. */
  readonly isOurs: boolean;
  readonly memory: Memory;
  readonly said: ReadonlyMap<string, Said>;
  readonly booked: readonly string[];
  readonly policy: OfferPolicy;
}

/** What must be true after each turn; the first that is not, in words. */
export function wrongWith(turn: Turn, answer: Seen): string | undefined {
  const { step, session, now, memory, policy } = turn;
  const isQuiet =
    memory.cooldownStartedAt !== undefined && now - memory.cooldownStartedAt < policy.cooldownMs;
  const mayLaunch = decideOffer('launch', memory, now, policy) === 'voice';
  const hasToken = step.accessToken !== undefined;
  if (answer.offers) {
    if (hasToken) return 'a linked customer was offered';
    if (session.refused || session.awaiting) return 'offered in a session where it was settled';
    const explains = isUnclear(step);
    if (explains && session.last?.offers !== true) return 'offered out of nothing';
    if (isQuiet && !step.tableDown && !explains) return 'offered inside the quiet period';
    if (session.offers >= 3) return 'asked a fourth time in one session';
    if (step.act === 'launch' && (step.tableDown || !mayLaunch)) return 'offered beyond the policy';
  }
  if (step.act === 'launch' && !hasToken && !step.tableDown && mayLaunch && !answer.offers) {
    return 'not offered, though the policy wants it';
  }
  const asked = step.act === 'link' || (step.act === 'yes' && session.last?.offers === true);
  if (answer.connects && (hasToken || !asked)) return 'a connection that nobody asked for';
  if (step.act === 'link' && !hasToken && !session.awaiting && !answer.connects) {
    return 'asked to link, and no connection';
  }
  if (step.act === 'stop' && !answer.ends) return 'Stop, and the session goes on';
  if (step.act === 'resume' && turn.isOurs && !hasToken) {
    const isLinked = step.status === 'LINKED';
    if (isLinked === answer.card) return 'the outcome was taken for another';
  }
  return wrongRun(turn, answer) ?? wrongBooking(turn) ?? lostRequest(turn, answer);
}

function wrongRun({ step, session, now, said }: Turn, answer: Seen): string | undefined {
  const { confirms, tellsFare } = answer;
  if (confirms === undefined || tellsFare) return undefined;
  if (isUnclear(step) && session.last?.confirms === confirms) return undefined;
  const origin = said.get(confirms);
  if (!origin || origin.customer !== step.customer) return 'ran what this customer never said';
  if (step.accessToken !== TOKENS.valid) return 'ran a request without a good token';
  if (step.act === 'ride') return undefined;
  if (now - origin.at >= KEPT_FOR) return 'ran a request that is too old';
  const onlyTable = step.act === 'resume' && !step.tokenEchoed && !step.sessionKept;
  if (origin.session !== session.name && !onlyTable) return "ran another conversation's request";
  if (step.act === 'resume' && step.status !== 'LINKED' && step.accessToken === undefined) {
    return 'ran a request that was not linked';
  }
  return undefined;
}

function wrongBooking({ step, session, booked }: Turn): string | undefined {
  if (booked.length === 0) return undefined;
  const agreed = step.act === 'yes' ? (session.last?.confirms ?? session.agreed) : undefined;
  if (booked.length > 1 || booked[0] !== agreed) return 'booked what nobody agreed to';
  return step.accessToken === TOKENS.valid ? undefined : 'booked without a good token';
}

/** While the customer is asked whether to go on, what was interrupted is there. */
function lostRequest({ step, session }: Turn, answer: Seen): string | undefined {
  if (!session.last?.asksToGoOn) return undefined;
  if (isUnclear(step) && session.reprompted !== 'resume' && !answer.asksToGoOn) {
    return 'an answer that was not understood lost the request';
  }
  const goesOn = (step.act === 'yes' || step.act === 'link') && step.accessToken === TOKENS.valid;
  return goesOn && answer.forgets ? 'the request that was kept did not go on' : undefined;
}

const isUnclear = ({ act }: Step): boolean => act === 'help' || act === 'fallback';

/** A new session, or one whose attributes Alexa did not keep over the hand-over. */
export const fresh = () => ({
  offers: 0,
  refused: false,
  awaiting: false,
  reprompted: undefined,
  agreed: undefined,
});

/** What the turn changes in the model. */
export function learn({ step, now, session, memory }: Turn, answer: Seen): void {
  const isLinked = step.act === 'resume' && (step.status === 'LINKED' || !!step.accessToken);
  const refuses = step.act === 'no' && session.last?.offers === true;
  const declines = step.act === 'resume' && !isLinked && step.status === 'DENIED';
  if (!step.tableDown) {
    const isFirst = answer.offers && session.offers === 0;
    if (isFirst) memory.offers.unshift(now);
    if (isLinked) memory.linkedAt = now;
    if (refuses || declines) memory.cooldownStartedAt = now;
  }
  if (answer.offers) session.offers += 1;
  if (refuses) session.refused = true;
  if (step.act === 'resume') {
    session.refused ||= !isLinked;
    session.awaiting = isLinked;
  }
  if (step.accessToken !== undefined) session.awaiting = false;
  if (isUnclear(step) && answer.offers) session.reprompted = 'offer';
  if (answer.asksToGoOn) session.reprompted = isUnclear(step) ? 'resume' : undefined;
  const isAgreed = step.act === 'yes' && (answer.asksToGoOn || answer.offers);
  session.agreed = isAgreed ? (session.last?.confirms ?? session.agreed) : undefined;
  session.last = answer;
}
