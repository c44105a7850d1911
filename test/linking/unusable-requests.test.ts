import { customerOf, type EncodedRequest } from '../../lambda/linking';
import { connectionToken } from '../../lambda/linking/connection';
import { decode } from '../../lambda/linking/pending-request-encoding';
import type { SkillResponse } from '../support/response-rules';
import { conversation } from '../support/conversation';
import { intent, launch } from '../support/envelopes';
import { captured, encoded } from '../support/pending-requests';
import { MINUTE, NOON } from '../support/times';
import { TOKENS } from '../support/tokens';
import { cafe, type Cafe } from '../support/cafe';

const ANNIE = 'amzn1.ask.account.ANNIE-FIRST';
const BOB = 'amzn1.ask.account.BOBBY-OTHER';
const RAN_A_REQUEST = /is ordered|costs two|Goodbye/;

const customerKey = (userId: string) => customerOf(launch({ userId }) as never)!;

const pending = (name = 'OrderIntent', userId = ANNIE, at = NOON): EncodedRequest =>
  captured(intent(name, { drink: 'tea' }, { userId }), at);

const changed = (change: object): EncodedRequest => {
  const request = pending();
  return { ...request, encoded: encoded({ ...(decode(request.encoded) as object), ...change }) };
};

const withIntent = (intentFields: object): EncodedRequest =>
  changed({
    request: { type: 'IntentRequest', intent: { confirmationStatus: 'NONE', ...intentFields } },
  });

const PLACES = ['connection token', 'session', 'table'] as const;
type Place = (typeof PLACES)[number];

const ORDER = 'OrderIntent';
const UNUSABLE: Readonly<Record<string, EncodedRequest>> = {
  'of another customer': pending(ORDER, BOB),
  'that is too old': pending(ORDER, ANNIE, NOON - 15 * MINUTE),
  'from the future': pending(ORDER, ANNIE, NOON + 2 * MINUTE),
  'for a price, which needs no account': pending('PriceIntent'),
  'to link the account': pending('LinkAccountIntent'),
  'for an unknown intent': pending('toString'),
  'for Stop': withIntent({ name: 'AMAZON.StopIntent' }),
  'for "yes"': withIntent({ name: 'AMAZON.YesIntent' }),
  'without an id': changed({ id: undefined }),
  'without a time': changed({ capturedAt: undefined }),
  'with text as time': changed({ capturedAt: String(NOON) }),
  'with a list of slots': withIntent({ name: ORDER, slots: [] }),
  'with text as slot': withIntent({ name: ORDER, slots: { drink: 'tea' } }),
  'that is too large': { ...pending(), encoded: 'A'.repeat(5_000) },
  'that is damaged': { ...pending(), encoded: pending().encoded.slice(0, -4) },
  'that is null': { ...pending(), encoded: encoded(null) },
};

/** The pending request is only in the given place. */
async function resumeFrom(
  skill: Cafe,
  place: Place,
  request: EncodedRequest,
): Promise<SkillResponse> {
  const attributes =
    place === 'session' ? { accountLinking: { offer: 'closed', pendingRequest: request } } : {};
  if (place === 'table') {
    skill.ledger.entries.set(customerKey(ANNIE), { offers: [], pendingRequest: request });
  }
  const talk = conversation(skill, { userId: ANNIE, accessToken: TOKENS.valid, attributes });
  const token = connectionToken(request);
  return talk.resume('LINKED', place === 'connection token' ? { token } : {});
}

describe.each(PLACES)('a skill with a pending request in the %s', (place) => {
  it.each(Object.entries(UNUSABLE))('does not run a request %s', async (_, request) => {
    const skill = cafe();
    const response = await resumeFrom(skill, place, request);
    expect(response).toBeValidFor('SessionResumedRequest');
    expect(response).not.toSay(RAN_A_REQUEST);
    expect(skill.orders).toEqual([]);
  });

  it('runs a request once when the result is delivered twice', async () => {
    const skill = cafe();
    const request = pending();
    const first = await resumeFrom(skill, place, request);
    expect(first).toSay(RAN_A_REQUEST);

    const fields = {
      userId: ANNIE,
      accessToken: TOKENS.valid,
      attributes: first.sessionAttributes,
    };
    const repeated = await conversation(skill, fields).resume('LINKED', {
      token: connectionToken(request),
    });
    expect(repeated).not.toSay(RAN_A_REQUEST);
    expect(skill.orders).toHaveLength(1);
  });
});
