import { linkingSettings } from '../../lambda/linking';
import { createTokenVerifier, lwaSettings } from '../../lambda/lwa';
import { createHandler } from '../../lambda/ride-hailer/handler';
import {
  type Answering,
  json,
  loopbackServer,
  type LoopbackServer,
  text,
} from '../lwa/loopback-server';
import { type Answer } from '../support/answer-rules';
import { conversation, type Conversation } from '../support/conversation';
import { SKILL_ID } from '../support/envelopes';
import { leaksIn } from '../support/leaks';
import { memoryLedger } from '../support/memory-ledger';
import { recordingRides, type RecordingRides } from '../support/recording-rides';
import { CLIENT_ID, NOON } from '../support/test-skill';
import { takeWritten } from '../support/written';

const TOKEN = 'Atza|IwEBITokenUnderSuspicion/+%20"x';
const HOUR = 3_600_000;
const GOOD = { aud: CLIENT_ID, user_id: 'amzn1.account.CUSTOMER', exp: 3_000 };
const good = json(200, GOOD);
const ofAnotherClient = json(200, { ...GOOD, aud: 'amzn1.application-oa2-client.another' });
const revoked = json(400, { error: 'invalid_token', error_description: 'The token is revoked' });

/** What LWA, or somebody in its place, may answer about a token that must not be accepted. */
const ANSWERS: Readonly<Record<string, Answering>> = {
  'another client': ofAnotherClient,
  'a client with a longer id': json(200, { ...GOOD, aud: `${CLIENT_ID}0` }),
  'a client id in upper case': json(200, { ...GOOD, aud: CLIENT_ID.toUpperCase() }),
  'a list of clients': json(200, { ...GOOD, aud: [CLIENT_ID] }),
  'no client': json(200, { ...GOOD, aud: undefined }),
  'no user': json(200, { ...GOOD, user_id: undefined }),
  'a number as user': json(200, { ...GOOD, user_id: 7 }),
  'that it expires now': json(200, { ...GOOD, exp: 0 }),
  'that it expired long ago': json(200, { ...GOOD, exp: -1e9 }),
  'text as expiry': json(200, { ...GOOD, exp: '3000' }),
  'null as expiry': json(200, { ...GOOD, exp: null }),
  'an object as expiry': json(200, { ...GOOD, exp: { valueOf: 3000 } }),
  'that it is revoked': revoked,
  'a good answer with status 400': json(400, GOOD),
  'a good answer with status 500': json(500, GOOD),
  'a good answer as prototype': text(200, `{"__proto__":${JSON.stringify(GOOD)}}`),
  'a good answer in a list': json(200, [GOOD]),
  'a good answer in text': json(200, JSON.stringify(GOOD)),
  'a good answer after 100 KB': json(200, { x: 'x'.repeat(100_000), ...GOOD }),
  'two clients, the last another': text(
    200,
    `${JSON.stringify(GOOD).slice(0, -1)},"aud":"amzn1.application-oa2-client.another"}`,
  ),
  'a good answer cut short': text(200, JSON.stringify(GOOD).slice(0, -1)),
};

let lwa: LoopbackServer;
let rides: RecordingRides;
let talk: Conversation;
let now: number;

beforeEach(async () => {
  lwa = await loopbackServer(good);
  now = NOON;
  rides = recordingRides();
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
      now: () => now,
      verifyToken: createTokenVerifier(settings, () => now),
      givenName: async () => undefined,
    },
  );
  const invoke = async (event: unknown) =>
    JSON.parse(JSON.stringify(await handler(event))) as Answer;
  talk = conversation({ invoke }, { accessToken: TOKEN });
  takeWritten();
});

afterEach(async () => {
  await lwa.close();
  expect(leaksIn(takeWritten().join(''), [TOKEN])).toEqual([]);
});

const book = () => talk.say('BookRideIntent', { destination: 'home' });

async function expectNoBooking(): Promise<void> {
  const response = await book();
  expect(response).toBeValidFor('IntentRequest');
  expect(response).not.toSay('Shall I book it?');
  await talk.yes();
  await talk.yes();
  expect(rides.booked.size).toBe(0);
}

it('books with a token for which LWA vouches', async () => {
  expect(await book()).toSay('Shall I book it?');
  await talk.yes();
  expect(rides.booked.size).toBe(1);
});

it.each(Object.entries(ANSWERS))('books nothing when LWA answers %s', async (_, answer) => {
  lwa.answer = answer;
  await expectNoBooking();
});

it.each([301, 302, 303, 307, 308])('does not follow a redirect with status %i', async (status) => {
  const other = await loopbackServer(good);
  lwa.answer = (response) => {
    response.writeHead(status, { location: `${other.url}/auth/o2/tokeninfo` }).end();
  };
  await expectNoBooking();
  expect(other.received).toEqual([]);
  await other.close();
});

it('verifies a token that replaces another one in the middle of a session', async () => {
  await book();
  lwa.answer = ofAnotherClient;
  talk.turn = { ...talk.turn, accessToken: `${TOKEN}2` };
  await talk.yes();
  expect(rides.booked.size).toBe(0);
});

it('verifies a token again after an hour, whatever expiry LWA answered', async () => {
  lwa.answer = json(200, { ...GOOD, exp: 1e300 });
  await book();
  now += HOUR;
  lwa.answer = revoked;
  await talk.yes();
  expect(rides.booked.size).toBe(0);
});

it.each([
  'http://api.amazon.com',
  'ftp://api.amazon.com',
  'https://api.amazon.com.evil.example',
  'https://api.amazon.com@evil.example',
  'https://api.amazon.com:8443',
  'https://evil.example/api.amazon.com',
  'http://127.0.0.1@evil.example',
  'http://127.0.0.1.evil.example',
  'http://localhost.evil.example',
  'http://0.0.0.0',
  'http://[::ffff:192.0.2.1]',
])('refuses to send a token to %s', (api) => {
  expect(() => lwaSettings({ clientId: CLIENT_ID, api })).toThrow('LWA setting api');
});
