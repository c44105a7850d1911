import { call } from '../../../simulator/http';
import {
  type ProfileApi,
  type ProfileState,
  startProfileApi,
} from '../../../simulator/profile-api/profile-api';
import { ServerHarness } from '../support/server-harness';

const harness = new ServerHarness();
let api: ProfileApi;
let state: ProfileState;

const ALL_PERMISSIONS = [
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
    grantedPermissions: new Set(ALL_PERMISSIONS),
    deviceId: 'amzn1.ask.device.A',
  };
  api = await harness.start(startProfileApi({ ...harness, readProfile: () => state }));
});
afterEach(() => harness.close());

const get = (path: string, token = api.issueToken()) =>
  call(api.url + path, { from: 'skill', headers: { authorization: `Bearer ${token}` } });
const settingPath = (name: string) => `/v2/accounts/~current/settings/${name}`;
const addressPath = (device: string) =>
  `/v1/devices/${device}/settings/address/countryAndPostalCode`;

it.each([
  [settingPath('Profile.name'), 'Annie Smith'],
  [settingPath('Profile.givenName'), 'Annie'],
  [settingPath('Profile.email'), 'annie@example.com'],
  [settingPath('Profile.mobileNumber'), { countryCode: '+1', phoneNumber: '2065550100' }],
  [addressPath('amzn1.ask.device.A'), { countryCode: 'US', postalCode: '98109' }],
])('the profile API serves %s as JSON', async (path, value) => {
  const { status, json } = await get(path);
  expect([status, json]).toEqual([200, value]);
});

it('the profile API responds with 204 to a setting that is not set', async () => {
  state = { ...state, person: {} };
  const { status, text } = await get(settingPath('Profile.name'));
  expect([status, text]).toEqual([204, '']);
});

it.each([
  [settingPath('Profile.name'), 'alexa::profile:name:read'],
  [settingPath('Profile.givenName'), 'alexa::profile:given_name:read'],
  [settingPath('Profile.email'), 'alexa::profile:email:read'],
  [settingPath('Profile.mobileNumber'), 'alexa::profile:mobile_number:read'],
  [addressPath('amzn1.ask.device.A'), 'alexa:devices:all:address:country_and_postal_code:read'],
])('the profile API requires for %s the permission %s, and no other', async (path, permission) => {
  state = {
    ...state,
    grantedPermissions: new Set(ALL_PERMISSIONS.filter((name) => name !== permission)),
  };
  expect((await get(path)).status).toBe(403);
  state = { ...state, grantedPermissions: new Set([permission]) };
  expect((await get(path)).status).toBe(200);
});

it('the profile API rejects an unknown token, an expired token, and another device', async () => {
  expect((await get(settingPath('Profile.name'), 'x')).status).toBe(401);
  const token = api.issueToken();
  harness.clock.advance(3_600_000);
  expect((await get(settingPath('Profile.name'), token)).status).toBe(401);
  expect((await get(addressPath('amzn1.ask.device.B'))).status).toBe(403);
});

it('the profile API responds with 404 to unknown settings and names of inherited properties', async () => {
  for (const name of ['Profile.age', 'constructor', '__proto__']) {
    expect((await get(settingPath(name))).status).toBe(404);
  }
});

it('the profile API keeps the device id out of the name of a recorded message', async () => {
  await get(addressPath('amzn1.ask.device.A'));
  expect(harness.transcript()[0]).toBe(
    'skill -> profile: GET /v1/devices/{deviceId}/settings/address/countryAndPostalCode',
  );
});
