import { type HandlerInput } from 'ask-sdk-core';
import { keptInToken } from './connection-token';
import { customerOf } from './customer';
import { parseKept, readKept, type KeptRequest } from './kept-request';
import { type TakenUp } from './ledger/ledger';
import { type Linking } from './linking';
import { remember } from './remember';
import { forgetKept, linkingTurn } from './session';

/**
 * The request that a connection interrupted, from the first of its three homes that has it: the
 * echoed token, the session, the table. It is gone from all of them then, and each is taken up once,
 * however often Alexa delivers the result.
 */
export async function takeUpKept(
  linking: Linking,
  input: HandlerInput,
  token: string | undefined,
): Promise<KeptRequest | undefined> {
  const { session, awaitedToken } = linkingTurn(input);
  const customer = customerOf(input.requestEnvelope);
  const now = linking.now();
  // Nobody starts a connection while a token is awaited: the result comes again, and what waits goes on waiting.
  const waiting = awaitedToken ? readKept(session.kept, customer, now) : undefined;
  const echoed = keptInToken(token, customer, now);
  const brought =
    echoed === 'nothing' ? undefined : (echoed ?? readKept(session.kept, customer, now));
  const { kept: stored, ranId } = await endConnection(linking, input, 'linked', brought?.id);
  if (waiting) return waiting;
  if (echoed === 'nothing') return undefined;
  // A session that came back says all that was kept in it: the table may hold another device's request.
  const isSessionKept = session.offer !== undefined;
  const found = brought ?? (isSessionKept ? undefined : parseKept(stored, customer, now));
  return found?.id === ranId ? undefined : found;
}

/** Puts the connection's end on record, and forgets what was kept for it. */
export async function endConnection(
  linking: Linking,
  input: HandlerInput,
  outcome: 'linked' | 'declined' | 'other',
  keptId?: string,
): Promise<TakenUp> {
  const customer = customerOf(input.requestEnvelope);
  forgetKept(linkingTurn(input).session);
  if (!customer) return {};
  return remember(linking, input, {}, () =>
    linking.ledger.takeUp(customer, outcome, linking.now(), keptId),
  );
}
