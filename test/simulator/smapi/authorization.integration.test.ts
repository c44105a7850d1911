import { DEVELOPER_SCOPES, startLwa, type Lwa } from '../../../simulator/lwa';
import { startSmapi, type Smapi } from '../../../simulator/smapi/smapi';
import { ServerHarness } from '../support/server-harness';
import { Developer, VENDOR } from './support/developer';

const DEVELOPERS = 'amzn1.application-oa2-client.developers000000000000';
const SERVICES = 'amzn1.application-oa2-client.services00000000000000';

const harness = new ServerHarness();
let lwa: Lwa;
let smapi: Smapi;
beforeEach(async () => {
  lwa = await harness.start(startLwa(harness));
  lwa.addAccount({ userId: 'amzn1.account.DEV', name: 'Dev', email: 'dev@example.com' });
  for (const clientId of [DEVELOPERS, SERVICES]) {
    lwa.addClient({ clientId, name: clientId, scopes: DEVELOPER_SCOPES });
  }
  const options = { lwaUrl: lwa.url, vendorId: VENDOR, developerClientId: DEVELOPERS };
  smapi = await harness.start(startSmapi({ ...harness, ...options }));
});
afterEach(() => harness.close());

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
    harness.clock.advance(3_601_000);
    expect(await statusWith(token)).toBe(401);
  });

  it("rejects an access token of the service's client", async () => {
    expect(await statusWith(tokenOf(SERVICES))).toBe(401);
  });

  it('responds with 503 while LWA is down', async () => {
    const token = tokenOf(DEVELOPERS);
    for (const kind of ['refused', '500'] as const) {
      harness.faults.set('lwa', kind);
      expect(await statusWith(token)).toBe(503);
    }
  });
});
