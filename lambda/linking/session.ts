import { type HandlerInput } from 'ask-sdk-core';
import { accessTokenOf } from './customer';
import { isObject } from './json';
import { isKeptRequest, type KeptRequest } from './kept-request';

/** The one session attribute that linking uses. */
const ATTRIBUTE = 'accountLinking';

/** What "yes" and "no" answer on the next turn, if it is linking's question. */
export type Question = 'offer' | 'goOn';

/** What linking remembers within one session. */
export interface LinkingSession {
  /** `open`: offered; `repeated`: offered once more, for a request; `closed`: not to be offered again. */
  offer?: 'open' | 'repeated' | 'closed';
  question?: Question;
  /** Questions that were put again already, after an answer that was not understood. */
  explained?: readonly Question[];
  /** Alexa said that the account is linked; no token has been seen yet. */
  linked?: true;
  /** Times that going on was tried without a token. */
  tries?: number;
  kept?: KeptRequest;
  /** The id of the kept request that the table holds. */
  storedId?: string;
}

/** Lets go of the request that was kept. */
export function forgetKept(session: LinkingSession): void {
  delete session.kept;
  delete session.storedId;
}

interface LinkingTurn {
  readonly session: LinkingSession;
  /** The question that was open as the turn began. */
  readonly question: Question | undefined;
  /** As the turn began, the account was linked and its token had not been seen. */
  readonly awaitedToken: boolean;
}

const turns = new WeakMap<object, LinkingTurn>();

/** This turn's linking session. A question lives for one turn: who asks again sets it again. */
export function linkingTurn(input: HandlerInput): LinkingTurn {
  const known = turns.get(input.attributesManager);
  if (known) return known;
  const session = readSession(input);
  const { question, linked = false } = session;
  delete session.question;
  if (accessTokenOf(input.requestEnvelope) !== undefined) delete session.linked;
  const turn = { session, question, awaitedToken: linked };
  turns.set(input.attributesManager, turn);
  return turn;
}

/** Writes what this turn made of the session into its attributes. */
export function saveLinkingSession(input: HandlerInput): void {
  if (!input.requestEnvelope.session) return;
  const { session } = linkingTurn(input);
  const attributes = { ...input.attributesManager.getSessionAttributes() };
  delete attributes[ATTRIBUTE];
  if (Object.keys(session).length > 0) attributes[ATTRIBUTE] = session;
  input.attributesManager.setSessionAttributes(attributes);
}

/** The attributes come back from outside: whatever is not as it was written is left out. */
function readSession(input: HandlerInput): LinkingSession {
  const stored: unknown = input.requestEnvelope.session?.attributes?.[ATTRIBUTE];
  if (!isObject(stored)) return {};
  const { offer, question, explained, linked, tries, kept, storedId } = stored;
  return {
    ...(offer === 'open' || offer === 'repeated' || offer === 'closed' ? { offer } : {}),
    ...(isQuestion(question) ? { question } : {}),
    ...(Array.isArray(explained) && explained.every(isQuestion) ? { explained } : {}),
    ...(linked === true ? { linked } : {}),
    ...(isCount(tries) ? { tries } : {}),
    // Whose it is, and how old, is for `readKept` to say where it is taken up.
    ...(isKeptRequest(kept)
      ? { kept, ...(storedId === kept.id ? { storedId: kept.id } : {}) }
      : {}),
  };
}

const isQuestion = (value: unknown): value is Question => value === 'offer' || value === 'goOn';

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
