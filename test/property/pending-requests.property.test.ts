import { customerOf, type EncodedRequest } from '../../lambda/linking';
import { connectionToken } from '../../lambda/linking/connection';
import { decode } from '../../lambda/linking/pending-request-encoding';
import type { SkillResponse } from '../support/response-rules';
import { conversation } from '../support/conversation';
import { intent, launch } from '../support/envelopes';
import { captured, encoded } from '../support/pending-requests';
import { MINUTE, NOON, testSkill, type TestSkill, TOKENS } from '../support/test-skill';

const ANNIE = 'amzn1.ask.account.ANNIE-FIRST';
const BOB = 'amzn1.ask.account.BOBBY-OTHER';
const RAN = /Shall I book it\?|arrives in|costs about|Goodbye|booked/;

const customer = (userId: string) => customerOf(launch({ userId }) as never)!;

const pending = (name = 'BookRideIntent', userId = ANNIE, at = NOON): EncodedRequest =>
  captured(intent(name, { destination: 'the airport' }, { userId }), at);

/** A pending request whose content is changed after its capture. */
const changed = (change: object): EncodedRequest => {
  const request = pending();
  return { ...request, encoded: encoded({ ...(decode(request.encoded) as object), ...change }) };
};

const withIntent = (intentFields: object): EncodedRequest =>
  changed({
    request: { type: 'IntentRequest', intent: { confirmationStatus: 'NONE', ...intentFields } },
  });

/** Where a pending request is stored while the customer links. */
const PLACES = ['connection token', 'session', 'table'] as const;
type Place = (typeof PLACES)[number];

const RIDE = 'BookRideIntent';
const UNFIT: Readonly<Record<string, EncodedRequest>> = {
  'of another customer': pending(RIDE, BOB),
  'that is too old': pending(RIDE, ANNIE, NOON - 15 * MINUTE),
  'from the future': pending(RIDE, ANNIE, NOON + 2 * MINUTE),
  'for a fare, which needs no account': pending('FareEstimateIntent'),
  'for linking itself': pending('LinkAccountIntent'),
  'for an unknown intent': pending('toString'),
  'for Stop': withIntent({ name: 'AMAZON.StopIntent' }),
  'for "yes"': withIntent({ name: 'AMAZON.YesIntent' }),
  'without an id': changed({ id: undefined }),
  'without a time': changed({ capturedAt: undefined }),
  'with text as time': changed({ capturedAt: String(NOON) }),
  'with a list of slots': withIntent({ name: RIDE, slots: [] }),
  'with text as slot': withIntent({ name: RIDE, slots: { destination: 'the airport' } }),
  'that is too large': { ...pending(), encoded: 'A'.repeat(5_000) },
  'that is damaged': { ...pending(), encoded: pending().encoded.slice(0, -4) },
  'that is null': { ...pending(), encoded: encoded(null) },
};

/** Alexa reports the link to a skill that finds the request in one place. */
async function resumeFrom(
  skill: TestSkill,
  place: Place,
  request: EncodedRequest,
): Promise<SkillResponse> {
  const attributes =
    place === 'session' ? { accountLinking: { offer: 'closed', pendingRequest: request } } : {};
  if (place === 'table') {
    skill.ledger.entries.set(customer(ANNIE), { offers: [], pendingRequest: request });
  }
  const talk = conversation(skill, { userId: ANNIE, accessToken: TOKENS.valid, attributes });
  const token = connectionToken(request);
  return talk.resume('LINKED', place === 'connection token' ? { token } : {});
}

describe.each(PLACES)('from the %s', (place) => {
  it.each(Object.entries(UNFIT))('runs no request %s', async (_, request) => {
    const skill = testSkill();
    const response = await resumeFrom(skill, place, request);
    expect(response).toBeValidFor('SessionResumedRequest');
    expect(response).not.toSay(RAN);
    expect(skill.rides.bookingRequests).toEqual([]);
  });

  it('runs a request once when the result and the "yes" are delivered twice', async () => {
    const skill = testSkill();
    const request = pending();
    const first = await resumeFrom(skill, place, request);
    expect(first).toSay(RAN);

    const turn = { userId: ANNIE, accessToken: TOKENS.valid, attributes: first.sessionAttributes };
    const repeated = await conversation(skill, turn).resume('LINKED', {
      token: connectionToken(request),
    });
    expect(repeated).not.toSay(RAN);

    const yes = intent('AMAZON.YesIntent', {}, turn);
    await skill.invoke(yes);
    await skill.invoke(yes);
    expect(skill.rides.booked.size).toBe(1);
  });
});
