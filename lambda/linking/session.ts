import { type HandlerInput } from 'ask-sdk-core';
import { hasAccessToken } from './customer';
import { isObject, isText } from './json';
import { type Captured } from './pending-request';
import { MAX_ENCODED_LENGTH } from './pending-request-encoding';

/** Name of the session attribute, and of the request attribute with the state of this turn. */
const ATTRIBUTE = 'accountLinking';

/** A question of linking that the next "yes" or "no" answers. */
export type Question = 'offer' | 'resume';

export interface LinkingSession {
  /** `open`: made; `repeated`: made again for a request; `closed`: this session makes no more offers. */
  offer?: 'open' | 'repeated' | 'closed';
  /** The offer policy has suppressed a proactive offer. */
  isSuppressed?: true;
  question?: Question;
  /** Questions that were already asked again, after "help" or an answer that was not understood. */
  reprompted?: readonly Question[];
  /**
   * A connection is open. `afterClosedOffer`: the offer was closed when the customer said "link my account",
   * so after a "no" to Amazon's skill, the skill says `declinedAgain`. `first`: the offer was not closed.
   */
  connection?: 'first' | 'afterClosedOffer';
  /** Alexa reported that the account is linked, and no request has carried its token yet. */
  awaitingToken?: true;
  /** How often resuming was tried without a usable token. */
  resumeAttempts?: number;
  pendingRequest?: Captured;
  /** The ledger holds the pending request. */
  isStored?: true;
}

export function discardPendingRequest(session: LinkingSession): void {
  delete session.pendingRequest;
  delete session.isStored;
}

interface LinkingTurn {
  readonly session: LinkingSession;
  /** The question that was open when the turn began. */
  readonly question: Question | undefined;
  readonly wasAwaitingToken: boolean;
  /** The account cannot be used, so this turn must not say that it is linked. */
  isAccountUnusable?: true;
}

/** A question is open for one turn: a handler that asks it again sets it again. */
export function linkingTurn(input: HandlerInput): LinkingTurn {
  const attributes = input.attributesManager.getRequestAttributes();
  return (attributes[ATTRIBUTE] ??= beginTurn(input)) as LinkingTurn;
}

function beginTurn(input: HandlerInput): LinkingTurn {
  const { question, ...session } = readSession(input);
  const wasAwaitingToken = session.awaitingToken === true;
  if (hasAccessToken(input)) delete session.awaitingToken;
  return { session, question, wasAwaitingToken };
}

export function saveLinkingSession(input: HandlerInput): void {
  if (!input.requestEnvelope.session) return;
  const { session } = linkingTurn(input);
  const attributes = { ...input.attributesManager.getSessionAttributes() };
  delete attributes[ATTRIBUTE];
  if (Object.keys(session).length > 0) attributes[ATTRIBUTE] = session;
  input.attributesManager.setSessionAttributes(attributes);
}

/** Session attributes come from outside: invalid fields are left out. */
function readSession(input: HandlerInput): LinkingSession {
  const stored: unknown = input.requestEnvelope.session?.attributes?.[ATTRIBUTE];
  if (!isObject(stored)) return {};
  const { offer, isSuppressed, question, reprompted, connection, awaitingToken, resumeAttempts } =
    stored;
  const { pendingRequest, isStored } = stored;
  return {
    ...(offer === 'open' || offer === 'repeated' || offer === 'closed' ? { offer } : {}),
    ...(isSuppressed === true ? { isSuppressed } : {}),
    ...(isQuestion(question) ? { question } : {}),
    ...(Array.isArray(reprompted) && reprompted.every(isQuestion) ? { reprompted } : {}),
    ...(connection === 'first' || connection === 'afterClosedOffer' ? { connection } : {}),
    ...(awaitingToken === true ? { awaitingToken } : {}),
    ...(isCount(resumeAttempts) ? { resumeAttempts } : {}),
    ...(isCaptured(pendingRequest) ? { pendingRequest } : {}),
    ...(isCaptured(pendingRequest) && isStored === true ? { isStored } : {}),
  };
}

const isQuestion = (value: unknown): value is Question => value === 'offer' || value === 'resume';

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** `readPendingRequest` checks the encoded request. */
const isCaptured = (value: unknown): value is Captured =>
  value === 'tooLarge' ||
  (isObject(value) &&
    isText(value.id, 36) &&
    typeof value.device === 'string' &&
    isText(value.encoded, MAX_ENCODED_LENGTH));
