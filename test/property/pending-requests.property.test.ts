import { customerOf } from '../../lambda/linking';
import { connectionToken } from '../../lambda/linking/connection';
import { capturePendingRequest } from '../../lambda/linking/pending-request';
import { type PendingRequest } from '../../lambda/linking/pending-request';
import type { Answer } from '../support/answer-rules';
import { conversation } from '../support/conversation';
import { intent, launch } from '../support/envelopes';
import { MINUTE, NOON, testSkill, type TestSkill, TOKENS } from '../support/test-skill';

const ANNIE = 'amzn1.ask.account.ANNIE-FIRST';
const BOB = 'amzn1.ask.account.BOBBY-OTHER';
const RAN = /Shall I book it\?|arrives in|costs about|Goodbye|booked/;

const customer = (userId: string) => customerOf(launch({ userId }) as never)!;

const pending = (name = 'BookRideIntent', userId = ANNIE, at = NOON): PendingRequest => {
  const { intent: said } = intent(name, { destination: 'the airport' }).request;
  return capturePendingRequest(said as never, customer(userId), at)!;
};

/** Where a pending request is stored while the customer links. */
const PLACES = ['connection token', 'session', 'table'] as const;
type Place = (typeof PLACES)[number];

const UNFIT: Readonly<Record<string, unknown>> = {
  'of another customer': pending('BookRideIntent', BOB),
  'that is too old': pending('BookRideIntent', ANNIE, NOON - 15 * MINUTE),
  'from the future': pending('BookRideIntent', ANNIE, NOON + 2 * MINUTE),
  'for a fare, which needs no account': pending('FareEstimateIntent'),
  'for linking itself': pending('LinkAccountIntent'),
  'for Stop': pending('AMAZON.StopIntent'),
  'for "yes"': pending('AMAZON.YesIntent'),
  'for an unknown intent': pending('toString'),
  'without an id': { ...pending(), id: undefined },
  'without a time': { ...pending(), capturedAt: undefined },
  'with text as time': { ...pending(), capturedAt: String(NOON) },
  'with a list of slots': { ...pending(), slots: [] },
  'with text as slot': { ...pending(), slots: { destination: 'the airport' } },
  'that is too large': { ...pending(), slots: { destination: { value: 'x'.repeat(5_000) } } },
  'in a list': [pending()],
  'in text': JSON.stringify(pending()),
  'that is null': null,
};

/** Alexa reports the link to a skill that finds the request in one place. */
async function resumeFrom(skill: TestSkill, place: Place, request: unknown): Promise<Answer> {
  const attributes =
    place === 'session' ? { accountLinking: { offer: 'closed', pendingRequest: request } } : {};
  if (place === 'table') {
    const { id = 'none' } = (request ?? {}) as { id?: string };
    const pendingRequest = { id, json: JSON.stringify(request) };
    skill.ledger.entries.set(customer(ANNIE), { offers: [], pendingRequest });
  }
  const talk = conversation(skill, { userId: ANNIE, accessToken: TOKENS.valid, attributes });
  const token = connectionToken(request as never);
  return talk.resume('LINKED', place === 'connection token' ? { token } : {});
}

describe.each(PLACES)('from the %s', (place) => {
  it.each(Object.entries(UNFIT))('runs no request %s', async (_, request) => {
    const skill = testSkill();
    const response = await resumeFrom(skill, place, request);
    expect(response).toBeValidFor('SessionResumedRequest');
    expect(response).not.toSay(RAN);
    expect(skill.rides.asked).toEqual([]);
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
