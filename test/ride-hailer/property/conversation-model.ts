import { decideOffer, type OfferPolicy } from '../../../lambda/linking/offer-policy';
import { type SkillResponse, speechOf } from '../../support/response-rules';
import { MINUTE } from '../../support/times';
import { TOKENS } from '../../support/tokens';

const PENDING_REQUEST_TTL = 15 * MINUTE;
/** A session that is idle for longer ends, so "book it" no longer means the place of the last fare. */
export const MAX_IDLE_MS = 8 * MINUTE;

export interface Step {
  readonly customer: 0 | 1;
  readonly device: 0 | 1;
  readonly act: string;
  /** Milliseconds since the step before. */
  readonly sinceLastMs: number;
  readonly accessToken: string | undefined;
  readonly tableDown: boolean;
  /**
   * Only for `resume`: the result, and whether Alexa returns the connection token and the session attributes.
   */
  readonly status: string;
  readonly tokenEchoed: boolean;
  readonly sessionKept: boolean;
}

export interface ExpectedLedger {
  offers: number[];
  cooldownStartedAt?: number | undefined;
  linkedAt?: number | undefined;
}

export interface Session {
  readonly name: string;
  lastReply?: Reply | undefined;
  offerCount: number;
  /** The customer declined, or a connection ended without linking: no offer may follow. */
  declined: boolean;
  /** Alexa reported LINKED, and no request has had an access token since: no offer may follow. */
  awaitsToken: boolean;
  /** The resume confirmation had its one reprompt. */
  reprompted: boolean;
  /** Destination that the customer confirmed before the skill asked whether to link or to resume. */
  confirmedDestination?: string | undefined;
}

/** The one request that named a destination. */
export interface Origin {
  readonly customer: number;
  readonly session: string;
  readonly time: number;
}

export interface Turn {
  readonly step: Step;
  readonly now: number;
  readonly session: Session;
  /** Only for `resume`: linking started the connection whose result arrives. */
  readonly isFromLinking: boolean;
  readonly expected: ExpectedLedger;
  readonly origins: ReadonlyMap<string, Origin>;
  readonly booked: readonly string[];
  readonly policy: OfferPolicy;
}

export type Reply = ReturnType<typeof readReply>;

export function readReply({ response }: SkillResponse) {
  const speech = speechOf(response);
  return {
    speech,
    makesOffer:
      speech.includes("'Link my account', or 'No'") && response.shouldEndSession === false,
    asksToResume: /Shall I (continue|try again)/.test(speech),
    connects:
      response.directives?.some(({ type }) => type === 'Connections.StartConnection') ?? false,
    sendsCard: response.card?.type === 'LinkAccount',
    endsSession: response.shouldEndSession === true,
    destinationToConfirm: /ride to (place \d+)\b.*Shall I book it\?/.exec(speech)?.[1],
    misunderstands: speech.includes("didn't catch"),
    tellsFare: speech.includes('costs about'),
  };
}

const repeatsQuestion = ({ act }: Step): boolean => act === 'help' || act === 'fallback';

export function violation(turn: Turn, reply: Reply): string | undefined {
  return offerViolation(turn, reply) ?? outcomeViolation(turn, reply) ?? runViolation(turn, reply);
}

function offerViolation({ step, session, now, expected, policy }: Turn, reply: Reply) {
  const isCoolingDown =
    expected.cooldownStartedAt !== undefined &&
    now - expected.cooldownStartedAt < policy.cooldownMs;
  const isLaunchOfferAllowed =
    !step.tableDown && decideOffer('launch', expected, now, policy) === 'voice';
  const hasToken = step.accessToken !== undefined;
  if (reply.makesOffer) {
    if (hasToken) return 'offered to a linked customer';
    if (session.declined || session.awaitsToken)
      return 'offered again after an answer in the same session';
    if (repeatsQuestion(step) && session.lastReply?.makesOffer !== true)
      return 'repeated an offer that was not made';
    if (isCoolingDown && !step.tableDown && !repeatsQuestion(step))
      return 'offered during the cooldown';
    if (session.offerCount >= 3) return 'offered a fourth time in one session';
    const isProactive = step.act === 'launch' || reply.tellsFare;
    if (isProactive && !isLaunchOfferAllowed) return 'offered against the policy';
  }
  const mustOffer = step.act === 'launch' && !hasToken && isLaunchOfferAllowed;
  return mustOffer && !reply.makesOffer
    ? 'made no offer although the policy allows one'
    : undefined;
}

function outcomeViolation({ step, session, isFromLinking }: Turn, reply: Reply) {
  const hasToken = step.accessToken !== undefined;
  const askedToLink =
    step.act === 'link' || (step.act === 'yes' && session.lastReply?.makesOffer === true);
  if (reply.connects && (hasToken || !askedToLink)) return 'started a connection without a request';
  if (step.act === 'link' && !hasToken && !session.awaitsToken && !reply.connects) {
    return 'started no connection when asked to link';
  }
  if (step.act === 'stop' && !reply.endsSession) return 'continued after Stop';
  const isResult = step.act === 'resume' && isFromLinking && !hasToken;
  const needsCard = step.status !== 'LINKED';
  return isResult && reply.sendsCard !== needsCard
    ? 'mistook the outcome of a connection'
    : undefined;
}

function runViolation({ step, session, now, origins, booked }: Turn, reply: Reply) {
  const { lastReply } = session;
  const isValid = step.accessToken === TOKENS.valid;
  const confirmedDestination =
    step.act === 'yes'
      ? (lastReply?.destinationToConfirm ?? session.confirmedDestination)
      : undefined;
  if (booked.length > 0 && (booked.length > 1 || booked[0] !== confirmedDestination))
    return 'booked a ride that was not confirmed';
  if (booked.length > 0 && !isValid) return 'booked without a valid token';
  if (
    lastReply?.asksToResume &&
    repeatsQuestion(step) &&
    !session.reprompted &&
    !reply.asksToResume
  ) {
    return 'lost the pending request after an answer that was not understood';
  }
  const resumes = lastReply?.asksToResume && (step.act === 'yes' || step.act === 'link') && isValid;
  if (resumes && reply.misunderstands) return 'lost the pending request after yes';

  if (reply.destinationToConfirm === undefined || reply.tellsFare) return undefined;
  if (repeatsQuestion(step) && lastReply?.destinationToConfirm === reply.destinationToConfirm)
    return undefined;
  const origin = origins.get(reply.destinationToConfirm);
  if (origin?.customer !== step.customer) return 'ran a request that this customer did not make';
  if (step.accessToken === undefined) return 'ran a request without a token';
  if (step.act === 'ride' || step.act === 'place') return undefined;
  if (now - origin.time >= PENDING_REQUEST_TTL + MAX_IDLE_MS)
    return 'ran a request that is too old';
  const isFromTable = step.act === 'resume' && !step.tokenEchoed && !step.sessionKept;
  return origin.session !== session.name && !isFromTable
    ? 'ran the request of another conversation'
    : undefined;
}

export const newSession = () => ({
  offerCount: 0,
  declined: false,
  awaitsToken: false,
  reprompted: false,
  confirmedDestination: undefined,
});

export function applyTurn({ step, now, session, expected }: Turn, reply: Reply): void {
  const isLinked = step.act === 'resume' && (step.status === 'LINKED' || !!step.accessToken);
  const declinesOffer = step.act === 'no' && session.lastReply?.makesOffer === true;
  const endsUnlinked = step.act === 'resume' && !isLinked;
  if (!step.tableDown) {
    if (reply.makesOffer && session.offerCount === 0) expected.offers.unshift(now);
    if (isLinked) expected.linkedAt = now;
    if (declinesOffer || endsUnlinked) expected.cooldownStartedAt = now;
  }
  if (reply.makesOffer) session.offerCount += 1;
  if (declinesOffer) session.declined = true;
  if (step.act === 'resume') {
    session.declined ||= !isLinked;
    session.awaitsToken = isLinked;
  }
  if (step.accessToken !== undefined) session.awaitsToken = false;
  session.reprompted = reply.asksToResume && repeatsQuestion(step);
  const agrees = step.act === 'yes' && (reply.asksToResume || reply.makesOffer);
  session.confirmedDestination = agrees
    ? (session.lastReply?.destinationToConfirm ?? session.confirmedDestination)
    : undefined;
  session.lastReply = reply;
}
