import { type HandlerInput } from 'ask-sdk-core';
import { readConnectionToken, type TokenPayload } from './connection';
import { type LinkingContext } from './context';
import { type Claim, type ClaimTarget } from './ledger/ledger';
import { withLedgerFallback } from './ledger/with-ledger-fallback';
import { deviceOf, readPendingRequest } from './pending-request';
import { type PendingRequest } from './pending-request-encoding';
import { usablePendingRequest } from './resume';
import { discardPendingRequest, linkingTurn } from './session';

const NOTHING_CLAIMED: Claim = { isDuplicate: false };

/** `tooLarge`: the request was too large to be captured. */
export type ClaimedRequest = PendingRequest | 'tooLarge' | undefined;

/**
 * Called after the account was linked: records the link in the ledger, and returns the pending request from
 * the connection token, the session or the ledger, in this order. The ledger marks the request's id as
 * claimed, so a second delivery of the result does not run the request again.
 */
export async function claimPendingRequest(
  context: LinkingContext,
  input: HandlerInput,
  token: string | undefined,
): Promise<ClaimedRequest> {
  const { session, wasAwaitingToken } = linkingTurn(input);
  const payload = readConnectionToken(token);
  const inSession = usablePendingRequest(context, input);
  const isTooLarge = (payload?.kind ?? session.pendingRequest) === 'tooLarge';
  const carried = carriedRequest(context, input, payload, inSession);
  // Linking sets `offer` before each connection: without it, Alexa returned no session attributes.
  const hasAttributes = session.offer !== undefined;
  const target = targetOf(input, payload, carried, hasAttributes);
  discardPendingRequest(session);
  const { encoded, isDuplicate } = await withLedgerFallback(
    context,
    input,
    NOTHING_CLAIMED,
    async (ledger, customer) => {
      if (target) return ledger.claim(customer, context.now(), target);
      await ledger.recordLinked(customer, context.now());
      return NOTHING_CLAIMED;
    },
  );
  // Duplicate delivery: since the first delivery, the session's request waits for the access token.
  if (wasAwaitingToken && inSession) return inSession;
  if (isDuplicate) return undefined;
  if (isTooLarge) return 'tooLarge';
  return carried ?? readPendingRequest(encoded, input, context.now());
}

function carriedRequest(
  { now }: LinkingContext,
  input: HandlerInput,
  payload: TokenPayload | undefined,
  inSession: PendingRequest | undefined,
): PendingRequest | undefined {
  switch (payload?.kind) {
    case 'none':
    case 'tooLarge':
      return undefined;
    case 'reference':
      return inSession?.id === payload.id ? inSession : undefined;
    case 'encoded':
      return readPendingRequest(payload.encoded, input, now());
    case undefined:
      return inSession;
  }
}

function targetOf(
  input: HandlerInput,
  payload: TokenPayload | undefined,
  carried: PendingRequest | undefined,
  hasAttributes: boolean,
): ClaimTarget | undefined {
  if (carried) return { id: carried.id };
  if (payload?.kind === 'reference') return { id: payload.id };
  // Session attributes without a request mean that none is stored for this connection.
  return payload === undefined && !hasAttributes ? { device: deviceOf(input) } : undefined;
}
