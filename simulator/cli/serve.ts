import { once } from 'node:events';
import { Clock } from '../clock';
import { Faults } from '../faults';
import { type Message } from '../http';
import { alexaRedirectUris, DEVELOPER_SCOPES } from '../lwa';
import { type ProfileState } from '../profile-api/profile-api';
import { withoutSecrets } from '../record';
import { startServers } from '../servers';
import { SecretRegistry } from '../secret-registry';
import { startSmapi } from '../smapi/smapi';
import { runCommand } from './run-command';
import { readServeOptions, type ServeOptions } from './serve-options';

/** Redirect URI of `ask util generate-lwa-tokens`. */
const ASK_REDIRECT_URI = 'http://127.0.0.1:9090/cb';

/** The customer of the profile API, with every permission that the API checks. */
const ANNIE: ProfileState = {
  person: {
    name: 'Annie Smith',
    givenName: 'Annie',
    email: 'annie@example.com',
    mobileNumber: { countryCode: '+1', phoneNumber: '2065550100' },
    countryCode: 'US',
    postalCode: '98109',
  },
  grantedPermissions: new Set([
    'alexa::profile:name:read',
    'alexa::profile:given_name:read',
    'alexa::profile:email:read',
    'alexa::profile:mobile_number:read',
    'alexa:devices:all:address:country_and_postal_code:read',
  ]),
  deviceId: 'amzn1.ask.device.SIMULATOR',
};

/** Runs `npm run simulator`. */
async function serve(): Promise<number> {
  const options = readServeOptions(process.argv.slice(2));
  if ('help' in options) {
    process.stdout.write(options.help);
    return 0;
  }
  const running = await start(options);
  for (const [name, value] of Object.entries(running.started)) print(options, name, value);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await running.close();
  return 0;
}

async function start(options: ServeOptions) {
  const { clientId, clientSecret: secret, fail, port, state, vendor } = options;
  const clock = new Clock();
  const secrets = new SecretRegistry();
  const record = { add: (message: Message) => printMessage(options, message, secrets) };
  const portAt = (index: number) => (port === 0 ? 0 : port + index);
  const servers = await startServers({
    clock,
    secrets,
    record,
    faults: new Faults(fail),
    readProfile: () => ANNIE,
    client: {
      name: 'Ride Hailer',
      redirectUris: alexaRedirectUris(vendor),
      ...(clientId !== undefined && { clientId }),
      ...(secret !== undefined && { secret }),
    },
    ports: { lwa: portAt(0), profile: portAt(1), service: portAt(2), table: portAt(3) },
  });
  const { lwa, profile, service, table, client } = servers;
  const developerClient = lwa.addClient({
    name: 'Skill developer',
    redirectUris: [ASK_REDIRECT_URI],
    scopes: DEVELOPER_SCOPES,
  });
  const { userId } = lwa.addAccount({ name: ANNIE.person.name!, email: ANNIE.person.email! });
  const tokens = lwa.issue(developerClient.clientId, userId, DEVELOPER_SCOPES);
  const smapi = await startSmapi({
    clock,
    record,
    lwaUrl: lwa.url,
    developerClientId: developerClient.clientId,
    vendorId: vendor,
    port: portAt(4),
    ...(state !== undefined && { stateFile: state }),
  }).catch(async (error: unknown) => {
    await servers.close();
    throw error;
  });
  return {
    started: {
      'Login with Amazon': lwa.url,
      'customer profile API': profile.url,
      'Ride Hailer service': service.url,
      DynamoDB: table.url,
      'Skill Management API': smapi.url,
      'client id': client.clientId,
      'client secret': client.secret ?? '',
      'vendor id': vendor,
      'developer’s client id': developerClient.clientId,
      'developer’s client secret': developerClient.secret ?? '',
      'developer’s refresh token': tokens.refreshToken,
      'profile API token': profile.issueToken(),
      table: table.name,
    },
    close: async () => void (await Promise.all([smapi.close(), servers.close()])),
  };
}

function print({ json }: ServeOptions, name: string, value: string): void {
  const line = json
    ? JSON.stringify({ kind: 'started', name, value })
    : `${name.padEnd(26)} ${value}`;
  process.stdout.write(`${line}\n`);
}

function printMessage({ json }: ServeOptions, message: Message, secrets: SecretRegistry): void {
  const { from, to, name } = message;
  const line = json
    ? JSON.stringify(withoutSecrets(message, secrets))
    : `${from} -> ${to}: ${name}`;
  process.stdout.write(`${line}\n`);
}

runCommand(serve);
