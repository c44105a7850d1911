import { type RequestEnvelope } from 'ask-sdk-model';
import { givenName } from '../../lambda/ride-hailer/customer-profile';
import {
  FAULTS,
  loopbackServer,
  REFUSING_URL,
  TIME_LIMIT_MS,
  type LoopbackServer,
} from '../lwa/loopback-server';
import { json } from '../support/http-server';

let server: LoopbackServer;
beforeEach(async () => {
  server = await loopbackServer();
});
afterEach(() => server.close());

const envelope = (system: unknown = { apiEndpoint: server.url, apiAccessToken: 'api-token' }) =>
  ({ context: { System: system } }) as RequestEnvelope;

const nameFor = (requestEnvelope: RequestEnvelope) =>
  givenName(requestEnvelope, { isSimulation: true, timeLimitMs: TIME_LIMIT_MS });

const nameFrom = (body: unknown) => {
  server.answer = json(200, body);
  return nameFor(envelope());
};

it('givenName requests the full name with the API access token', async () => {
  await expect(nameFrom('Annie Smith')).resolves.toBe('Annie');
  expect(server.received[0]).toMatchObject({
    method: 'GET',
    path: '/v2/accounts/~current/settings/Profile.name',
    headers: { authorization: 'Bearer api-token' },
  });
});

it.each([
  ['  Zoë   van der Berg ', 'Zoë'],
  ['Anne-Marie Dupont', 'Anne-Marie'],
  ["D'Arcy Wells", "D'Arcy"],
  ['O’Neil', 'O’Neil'],
  ['Łukasz', 'Łukasz'],
  ['अनिता शर्मा', 'अनिता'],
  ['伟 王', '伟'],
  ['J. Smith', 'J'],
  ['Annie, Dr.', 'Annie'],
])('givenName returns the first word of %j', async (fullName, expected) => {
  await expect(nameFrom(fullName)).resolves.toBe(expected);
});

it.each([
  '',
  '   ',
  'x'.repeat(41),
  '<break time="10s"/> Annie',
  'Annie<audio/>',
  'Tom&Jerry',
  '"Annie"',
  "'; DROP",
  '-Annie',
  'R2D2',
  '😀',
  '\ud800',
  'An\u202enie',
  7,
  null,
  { name: 'Annie' },
  ['Annie'],
])('givenName returns no name for %j', async (fullName) => {
  await expect(nameFrom(fullName)).resolves.toBeUndefined();
});

it.each([204, 401, 403, 429, 500])(
  'givenName returns no name for the status %i',
  async (status) => {
    server.answer = (response) => response.writeHead(status).end(status === 204 ? '' : '"Annie"');
    await expect(nameFor(envelope())).resolves.toBeUndefined();
  },
);

it.each(Object.entries(FAULTS))(
  'givenName returns no name when the server %s',
  async (_, { answer }) => {
    server.answer = answer;
    await expect(nameFor(envelope())).resolves.toBeUndefined();
    expect(server.received).toHaveLength(1);
  },
);

it('givenName reads answers of up to 4,096 bytes, and returns no name for longer ones', async () => {
  const LIMIT = 4_096;
  const padded = (bytes: number) => 'Annie'.padEnd(bytes - '""'.length);
  await expect(nameFrom(padded(LIMIT))).resolves.toBe('Annie');
  await expect(nameFrom(padded(LIMIT + 1))).resolves.toBeUndefined();
});

it('givenName returns no name when the connection breaks after a part of the answer that is valid JSON', async () => {
  server.answer = (response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('"Annie"', () => response.socket?.destroy());
  };
  await expect(nameFor(envelope())).resolves.toBeUndefined();
});

it('givenName returns no name when the API refuses the connection', async () => {
  const system = { apiEndpoint: REFUSING_URL, apiAccessToken: 'api-token' };
  await expect(nameFor(envelope(system))).resolves.toBeUndefined();
});

it.each<unknown>([
  7,
  null,
  'System',
  {},
  { apiEndpoint: 'https://api.amazonalexa.com' },
  { apiEndpoint: 7, apiAccessToken: 'api-token' },
  { apiEndpoint: 'nowhere', apiAccessToken: 'api-token' },
  { apiEndpoint: 'http://api.amazonalexa.com', apiAccessToken: 'api-token' },
])(
  'givenName does not call the API, and returns no name, for %j in the envelope',
  async (system) => {
    await expect(nameFor(envelope(system))).resolves.toBeUndefined();
    await expect(nameFor(undefined as unknown as RequestEnvelope)).resolves.toBeUndefined();
    expect(server.received).toHaveLength(0);
  },
);

it('givenName returns no name when the API is on loopback outside of a simulation', async () => {
  server.answer = json(200, 'Annie Smith');
  await expect(givenName(envelope(), { timeLimitMs: TIME_LIMIT_MS })).resolves.toBeUndefined();
  expect(server.received).toHaveLength(0);
});
