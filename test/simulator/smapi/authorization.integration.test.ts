import { Clock } from '../../../simulator/clock';
import { Faults } from '../../../simulator/faults';
import { DEVELOPER_SCOPES, startLwa, type Lwa } from '../../../simulator/lwa';
import { SecretRegistry } from '../../../simulator/secret-registry';
import { startSmapi, type Smapi } from '../../../simulator/smapi/smapi';
import { Developer, VENDOR } from './support/developer';

const DEVELOPERS = 'amzn1.application-oa2-client.developers000000000000';
const SERVICES = 'amzn1.application-oa2-client.services00000000000000';

let lwa: Lwa;
let smapi: Smapi;
let faults: Faults;
let clock: Clock;
beforeEach(async () => {
  [clock, faults] = [new Clock(), new Faults()];
  const record = { add: () => undefined };
  lwa = await startLwa({ clock, record, faults, secrets: new SecretRegistry() });
  lwa.addAccount({ userId: 'amzn1.account.DEV', name: 'Dev', email: 'dev@example.com' });
  for (const clientId of [DEVELOPERS, SERVICES]) {
    lwa.addClient({ clientId, name: clientId, scopes: DEVELOPER_SCOPES });
  }
  smapi = await startSmapi({
    clock,
    lwaUrl: lwa.url,
    vendorId: VENDOR,
    developerClientId: DEVELOPERS,
  });
});
afterEach(async () => {
  await smapi.close();
  await lwa.close();
});

async function statusWith(token: string): Promise<number> {
  const asking = { authorization: `Bearer ${token}` };
  return (await new Developer(smapi).ask('GET', '/v1/vendors', asking)).status;
}

const tokenOf = (clientId: string) =>
  lwa.issue(clientId, 'amzn1.account.DEV', DEVELOPER_SCOPES).accessToken;

describe('authorization by the simulated LWA', () => {
  it('accepts an access token of the developer for an hour', async () => {
    const token = tokenOf(DEVELOPERS);
    expect(await statusWith(token)).toBe(200);
    clock.advance(3_601_000);
    expect(await statusWith(token)).toBe(401);
  });

  it("rejects an access token of the service's client", async () => {
    expect(await statusWith(tokenOf(SERVICES))).toBe(401);
  });

  it('responds with 503 while LWA is down', async () => {
    const token = tokenOf(DEVELOPERS);
    faults.set('lwa', 'refused');
    expect(await statusWith(token)).toBe(503);
    faults.set('lwa', '500');
    expect(await statusWith(token)).toBe(503);
  });
});
