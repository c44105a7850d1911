import { CustomSmapiClientBuilder } from 'ask-smapi-sdk';
import { DEVELOPER_SCOPES, startLwa } from '../../../simulator/lwa';
import { startSmapi, type Smapi } from '../../../simulator/smapi/smapi';
import { VENDOR } from '../smapi/support/developer';
import { ACCOUNT_LINKING } from '../smapi/support/requests';
import { zipped } from '../smapi/support/skill-packages';
import { ServerHarness } from '../support/server-harness';

type SmapiClient = ReturnType<CustomSmapiClientBuilder['client']>;

const harness = new ServerHarness();
let smapi: Smapi;
let client: SmapiClient;
beforeAll(async () => {
  const lwa = await harness.start(startLwa(harness));
  const { clientId, secret } = lwa.addClient({ name: 'Developer', scopes: DEVELOPER_SCOPES });
  const { userId } = lwa.addAccount({ name: 'Dev' });
  const { refreshToken } = lwa.issue(clientId, userId, DEVELOPER_SCOPES);
  const options = { lwaUrl: lwa.url, vendorId: VENDOR, developerClientId: clientId };
  smapi = await harness.start(startSmapi({ ...harness, ...options }));
  client = new CustomSmapiClientBuilder()
    .withApiEndpoint(smapi.url)
    .withAuthEndpoint(lwa.url)
    .withRefreshTokenConfig({ clientId, clientSecret: secret ?? '', refreshToken })
    .client();
});
afterAll(() => harness.close());

async function importPackage(): Promise<string> {
  const { uploadUrl } = await client.createUploadUrlV1();
  await fetch(uploadUrl!, { method: 'PUT', body: Uint8Array.from(zipped()) });
  const body = { vendorId: VENDOR, location: uploadUrl! };
  const { headers } = await client.callCreateSkillPackageV1(body);
  const location = headers.find(({ key }) => key.toLowerCase() === 'location')!.value;
  for (;;) {
    const { status, skill } = await client.getImportStatusV1(location.split('/').at(-1)!);
    if (status !== 'IN_PROGRESS') return skill!.skillId!;
  }
}

it('ask-smapi-sdk publishes, reads and deletes a skill', async () => {
  const skillId = await importPackage();
  await client.updateAccountLinkingInfoV1(skillId, 'development', {
    accountLinkingRequest: ACCOUNT_LINKING,
  } as never);
  expect(await client.getAccountLinkingInfoV1(skillId, 'development')).toMatchObject({
    type: 'AUTH_CODE',
    scopes: ['profile'],
  });
  await client.setSkillEnablementV1(skillId, 'development');
  await client.getSkillEnablementStatusV1(skillId, 'development');
  const { manifest } = await client.getSkillManifestV1(skillId, 'development');
  expect(manifest?.publishingInformation?.category).toBe('TAXI_AND_RIDESHARING');
  const { interactionModel } = await client.getInteractionModelV1(skillId, 'development', 'en-US');
  expect(interactionModel?.languageModel?.invocationName).toBe('ride hailer');
  expect((await client.listSkillsForVendorV1(VENDOR)).skills).toMatchObject([{ skillId }]);
  await client.deleteSkillV1(skillId);
  expect((await client.listSkillsForVendorV1(VENDOR)).skills).toEqual([]);
  expect(smapi.problems).toEqual([]);
});

it('ask-smapi-sdk reads errors', async () => {
  await expect(client.getSkillManifestV1('unknown', 'development')).rejects.toMatchObject({
    statusCode: 404,
  });
  await expect(client.createExportRequestForSkillV1('x', 'development')).rejects.toMatchObject({
    statusCode: 501,
  });
});
