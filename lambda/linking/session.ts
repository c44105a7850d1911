import { type HandlerInput } from 'ask-sdk-core';
import { hasAccessToken } from './customer';
import { isObject } from './json';
import { isPendingRequest, type PendingRequest } from './pending-request';

/** Linking's session attribute, and the request attribute of its per-turn state. */
const ATTRIBUTE = 'accountLinking';

/** A question of linking that the next "yes" or "no" answers. */
export type Question = 'offer' | 'resume';

/** Linking's state within one session. */
export interface LinkingSession {
  /** `open`: made; `repeated`: made again for a request; `closed`: not to be made again. */
  offer?: 'open' | 'repeated' | 'closed';
  question?: Question;
  /** Questions that were already asked again after an answer that was not understood. */
  reprompted?: readonly Question[];
  /** Alexa reported that the account is linked, and no request has carried its token yet. */
  awaitingToken?: true;
  /** How often resuming was tried without a usable token. */
  attempts?: number;
  pendingRequest?: PendingRequest;
  /** The id of the pending request that the ledger holds. */
  storedRequestId?: string;
}

export function discardPendingRequest(session: LinkingSession): void {
  delete session.pendingRequest;
  delete session.storedRequestId;
}

interface LinkingTurn {
  readonly session: LinkingSession;
  /** The question that was open when the turn began. */
  readonly question: Question | undefined;
  /** The value of `awaitingToken` when the turn began. */
  readonly wasAwaitingToken: boolean;
}

/** This turn's state. A question is open for one turn, so a handler that asks it again sets it again. */
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

/** Writes linking's state into the session attributes. */
export function saveLinkingSession(input: HandlerInput): void {
  if (!input.requestEnvelope.session) return;
  const { session } = linkingTurn(input);
  const attributes = { ...input.attributesManager.getSessionAttributes() };
  delete attributes[ATTRIBUTE];
  if (Object.keys(session).length > 0) attributes[ATTRIBUTE] = session;
  input.attributesManager.setSessionAttributes(attributes);
}

/** Session attributes come from outside: fields that are not valid are left out. */
function readSession(input: HandlerInput): LinkingSession {
  const stored: unknown = input.requestEnvelope.session?.attributes?.[ATTRIBUTE];
  if (!isObject(stored)) return {};
  const { offer, question, reprompted, awaitingToken, attempts } = stored;
  const { pendingRequest, storedRequestId } = stored;
  return {
    ...(offer === 'open' || offer === 'repeated' || offer === 'closed' ? { offer } : {}),
    ...(isQuestion(question) ? { question } : {}),
    ...(Array.isArray(reprompted) && reprompted.every(isQuestion) ? { reprompted } : {}),
    ...(awaitingToken === true ? { awaitingToken } : {}),
    ...(isCount(attempts) ? { attempts } : {}),
    // Its customer and age are checked where it is claimed.
    ...(isPendingRequest(pendingRequest) ? { pendingRequest } : {}),
    ...(isPendingRequest(pendingRequest) && storedRequestId === pendingRequest.id
      ? { storedRequestId: pendingRequest.id }
      : {}),
  };
}

const isQuestion = (value: unknown): value is Question => value === 'offer' || value === 'resume';

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
