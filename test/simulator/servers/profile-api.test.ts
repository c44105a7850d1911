import { call } from '../../../simulator/http';
import {
  type ProfileApi,
  type ProfileState,
  startProfileApi,
} from '../../../simulator/profile-api';
import { Bench } from './bench';

const bench = new Bench();
let api: ProfileApi;
let state: ProfileState;

const ALL = [
  'alexa::profile:name:read',
  'alexa::profile:given_name:read',
  'alexa::profile:email:read',
  'alexa::profile:mobile_number:read',
  'alexa:devices:all:address:country_and_postal_code:read',
];

beforeEach(async () => {
  state = {
    person: {
      name: 'Annie Smith',
      givenName: 'Annie',
      email: 'annie@example.com',
      mobileNumber: { countryCode: '+1', phoneNumber: '2065550100' },
      countryCode: 'US',
      postalCode: '98109',
    },
    granted: new Set(ALL),
    deviceId: 'amzn1.ask.device.A',
  };
  api = await bench.run(startProfileApi({ ...bench, read: () => state }));
});
afterEach(() => bench.end());

const get = (path: string, token = api.issueToken()) =>
  call(api.url + path, { from: 'skill', headers: { authorization: `Bearer ${token}` } });
const setting = (name: string) => `/v2/accounts/~current/settings/${name}`;
const address = (device: string) => `/v1/devices/${device}/settings/address/countryAndPostalCode`;

it.each([
  [setting('Profile.name'), 'Annie Smith'],
  [setting('Profile.givenName'), 'Annie'],
  [setting('Profile.email'), 'annie@example.com'],
  [setting('Profile.mobileNumber'), { countryCode: '+1', phoneNumber: '2065550100' }],
  [address('amzn1.ask.device.A'), { countryCode: 'US', postalCode: '98109' }],
])('answers %s as JSON', async (path, value) => {
  const { status, json } = await get(path);
  expect([status, json]).toEqual([200, value]);
});

it('says nothing about what is not set', async () => {
  state = { ...state, person: {} };
  const { status, text } = await get(setting('Profile.name'));
  expect([status, text]).toEqual([204, '']);
});

it('refuses what the customer did not grant, setting by setting', async () => {
  state = { ...state, granted: new Set(['alexa::profile:email:read']) };
  expect((await get(setting('Profile.name'))).status).toBe(403);
  expect((await get(setting('Profile.email'))).status).toBe(200);
});

it('refuses another token, an old one, and another device', async () => {
  expect((await get(setting('Profile.name'), 'x')).status).toBe(401);
  const token = api.issueToken();
  bench.clock.advance(3_600_000);
  expect((await get(setting('Profile.name'), token)).status).toBe(401);
  expect((await get(address('amzn1.ask.device.B'))).status).toBe(403);
});

it('knows no other setting, and no name of JavaScript’s own', async () => {
  for (const name of ['Profile.age', 'constructor', '__proto__']) {
    expect((await get(setting(name))).status).toBe(404);
  }
});

it('names no device on the record', async () => {
  await get(address('amzn1.ask.device.A'));
  expect(bench.wire()[0]).toBe(
    'skill -> profile: GET /v1/devices/{deviceId}/settings/address/countryAndPostalCode',
  );
});
