import fc from 'fast-check';
import { linkingSettings } from '../../../lambda/linking';
import { createTokenVerifier } from '../../../lambda/lwa';
import { createHandler } from '../../../lambda/ride-hailer/handler';
import { loopbackServer, type LoopbackServer, text } from '../../lwa/loopback-server';
import { json } from '../../support/http-server';
import type { SkillResponse } from '../../support/response-rules';
import { conversation } from '../../support/conversation';
import { SKILL_ID } from '../../support/envelopes';
import { leaksIn } from '../../support/leaks';
import { memoryLedger } from '../../../lambda/linking/ledger/memory-ledger';
import { recordingRides } from '../support/recording-rides';
import { NOON } from '../../support/times';
import { CLIENT_ID } from '../../support/tokens';
import { takeLogLines } from '../../support/log-capture';
import { mutate, mutations } from '../../property/mutations';
import { runs } from '../../property/runs';

const TOKEN = 'Atza|IwEBITokenUnderSuspicion/+%20"x';
const VALID_INFO = { aud: CLIENT_ID, user_id: 'amzn1.account.CUSTOMER', exp: 3_000 };
const MAX_BODY_BYTES = 16_384;
const MAX_USER_ID_LENGTH = 300;

let lwa: LoopbackServer;
beforeAll(async () => {
  lwa = await loopbackServer(json(200, VALID_INFO));
});
afterAll(() => lwa.close());

function start() {
  const clock = { now: NOON };
  const rides = recordingRides();
  const settings = { clientId: CLIENT_ID, api: lwa.url, timeLimitMs: 60_000 };
  const handler = createHandler(
    {
      skillId: SKILL_ID,
      ledgerTable: 'ledger',
      linking: linkingSettings(),
      lwa: settings,
      serviceUrl: undefined,
    },
    {
      ledger: memoryLedger(),
      rides,
      now: () => clock.now,
      verifyToken: createTokenVerifier(settings, () => clock.now),
      givenName: async () => undefined,
    },
  );
  const invoke = async (event: unknown) =>
    JSON.parse(JSON.stringify(await handler(event))) as SkillResponse;
  const talk = conversation({ invoke }, { accessToken: TOKEN });
  return { clock, rides, talk, book: () => talk.say('BookRideIntent', { destination: 'home' }) };
}

const AUDIENCES = [CLIENT_ID, CLIENT_ID, `${CLIENT_ID}0`, CLIENT_ID.toUpperCase(), [CLIENT_ID]];

const answers = fc.record({
  status: fc.constantFrom(200, 200, 200, 200, 201, 302, 400, 401, 403, 500),
  body: fc
    .tuple(
      fc.constantFrom<unknown>(...AUDIENCES),
      fc.array(mutations, { maxLength: 2 }),
      fc.constantFrom(0, 0, 0, 1),
    )
    .map(([aud, changes, cut]) => {
      const body = JSON.stringify(changes.reduce<unknown>(mutate, { ...VALID_INFO, aud }));
      return body.slice(0, body.length - cut);
    }),
});

/** Independent of the verifier's own code. */
function confirms({ status, body }: { status: number; body: string }): boolean {
  if (status !== 200 || Buffer.byteLength(body) > MAX_BODY_BYTES) return false;
  const { aud, user_id: user, exp } = fieldsOf(body);
  const hasUser = typeof user === 'string' && user !== '' && user.length <= MAX_USER_ID_LENGTH;
  return aud === CLIENT_ID && hasUser && typeof exp === 'number' && exp > 0;
}

function fieldsOf(body: string): Record<string, unknown> {
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return {};
  }
}

it('books if and only if LWA confirms the token, and never logs the token', async () => {
  await fc.assert(
    fc.asyncProperty(answers, async (answer) => {
      const { rides, talk, book } = start();
      lwa.answer = text(answer.status, answer.body);
      expect(await book()).toBeValidFor('IntentRequest');
      await talk.yes();
      // A second "yes" books no second ride.
      await talk.yes();
      expect(rides.booked.size).toBe(confirms(answer) ? 1 : 0);
      expect(leaksIn(takeLogLines().join(''), [TOKEN])).toEqual([]);
    }),
    runs(50, 200),
  );
});

it('verifies a token that replaces another one in the middle of a session', async () => {
  const { rides, talk, book } = start();
  lwa.answer = json(200, VALID_INFO);
  expect(await talk.say('RideStatusIntent')).toSay("You don't have a ride");
  expect(await book()).toSay('Shall I book it?');
  lwa.answer = json(200, { ...VALID_INFO, aud: 'amzn1.application-oa2-client.another' });
  talk.fields = { ...talk.fields, accessToken: `${TOKEN}2` };
  await talk.yes();
  expect(rides.booked.size).toBe(0);
});

it('verifies a token again after an hour, even if LWA answered with a later expiry', async () => {
  const { clock, rides, talk, book } = start();
  lwa.answer = json(200, { ...VALID_INFO, exp: 1e300 });
  expect(await talk.say('RideStatusIntent')).toSay("You don't have a ride");
  expect(await book()).toSay('Shall I book it?');
  clock.now += 3_600_000;
  lwa.answer = json(400, { error: 'invalid_token' });
  await talk.yes();
  expect(rides.booked.size).toBe(0);
});
