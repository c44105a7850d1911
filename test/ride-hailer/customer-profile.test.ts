import { type RequestEnvelope } from 'ask-sdk-model';
import { givenName } from '../../lambda/ride-hailer/customer-profile';
import {
  FAULTS,
  json,
  loopbackServer,
  nobodysUrl,
  type LoopbackServer,
} from '../lwa/loopback-server';

let server: LoopbackServer;
beforeEach(async () => {
  server = await loopbackServer();
});
afterEach(() => server.close());

const envelope = (system: unknown = { apiEndpoint: server.url, apiAccessToken: 'api-token' }) =>
  ({ context: { System: system } }) as RequestEnvelope;

const nameFrom = (body: unknown) => {
  server.answer = json(200, body);
  return givenName(envelope());
};

it('asks for the full name with the token of the API', async () => {
  await expect(nameFrom('Annie Smith')).resolves.toBe('Annie');
  expect(server.received[0]).toMatchObject({
    method: 'GET',
    url: '/v2/accounts/~current/settings/Profile.name',
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
])('takes the first word of %j', async (fullName, expected) => {
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
])('is left out where the name is %j', async (fullName) => {
  await expect(nameFrom(fullName)).resolves.toBeUndefined();
});

it.each([204, 401, 403, 429, 500])('is left out at status %i', async (status) => {
  server.answer = (response) => response.writeHead(status).end(status === 204 ? '' : '"Annie"');
  await expect(givenName(envelope())).resolves.toBeUndefined();
});

it.each(Object.entries(FAULTS))('is left out when the answer %s', async (_, { answer }) => {
  server.answer = answer;
  await expect(givenName(envelope(), 80)).resolves.toBeUndefined();
});

it('is left out when nobody listens', async () => {
  const system = { apiEndpoint: await nobodysUrl(), apiAccessToken: 'api-token' };
  await expect(givenName(envelope(system))).resolves.toBeUndefined();
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
])('is left out, and nobody asked, with %j in the envelope', async (system) => {
  await expect(givenName(envelope(system))).resolves.toBeUndefined();
  await expect(givenName(undefined as unknown as RequestEnvelope)).resolves.toBeUndefined();
  expect(server.received).toHaveLength(0);
});
