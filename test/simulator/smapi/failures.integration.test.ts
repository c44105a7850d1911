import { VENDOR } from './support/developer';
import { GOOD_TOKEN } from './support/fake-lwa';
import { zipped } from './support/skill-packages';
import { startHarness, useSmapi } from './support/smapi-harness';

const harness = useSmapi();

describe('authorization', () => {
  it.each([`Bearer ${GOOD_TOKEN}`, GOOD_TOKEN, `bearer ${GOOD_TOKEN}`])(
    'accepts the header %j',
    async (authorization) => {
      const { status } = await harness.developer.ask('GET', '/v1/vendors', { authorization });
      expect(status).toBe(200);
    },
  );

  it.each(['', 'Bearer', 'Bearer Atza|stale', 'Basic x'])(
    'rejects the header %j',
    async (authorization) => {
      const answer = await harness.developer.ask('GET', '/v1/vendors', { authorization });
      expect(answer.status).toBe(401);
      expect(answer.header('www-authenticate')).not.toBeNull();
    },
  );
});

describe('a failure that is set with controls.fail', () => {
  it.each([401, 403, 404, 409, 412, 413, 429, 500, 503] as const)(
    'makes SMAPI respond with %d in its format, as many times as set',
    async (failure) => {
      harness.smapi.controls.fail('getVendorListV1', failure, { times: 2 });
      const ask = () => harness.developer.ask('GET', '/v1/vendors');
      const answers = [await ask(), await ask(), await ask()];
      expect(answers.map(({ status }) => status)).toEqual([failure, failure, 200]);
      expect(answers[0]!.body).toEqual({ message: expect.stringMatching(/\w/) });
    },
  );

  it('can send Retry-After with the documented message', async () => {
    harness.smapi.controls.fail('*', 429, { retryAfterS: 3 });
    const answer = await harness.developer.ask('GET', '/v1/vendors');
    expect(answer.header('retry-after')).toBe('3');
    expect(answer.body).toMatchObject({
      message: expect.stringMatching(/^Exceeds the permitted request limit/),
    });
    harness.smapi.controls.clear();
    expect((await harness.developer.ask('GET', '/v1/vendors')).status).toBe(200);
  });

  it('can close the connection before or after the operation runs', async () => {
    const { developer, smapi } = harness;
    const skillId = await developer.createSkill();
    const enable = () =>
      developer.ask('PUT', `/v1/skills/${skillId}/stages/development/enablement`);
    smapi.controls.fail('setSkillEnablementV1', 'disconnect', { times: 1 });
    await expect(enable()).rejects.toThrow();
    expect(smapi.skills.isEnabled(skillId)).toBe(false);
    smapi.controls.fail('setSkillEnablementV1', 'execute and disconnect', { times: 1 });
    await expect(enable()).rejects.toThrow();
    expect(smapi.skills.isEnabled(skillId)).toBe(true);
  });

  it('can affect uploads', async () => {
    harness.smapi.controls.fail('upload', 503);
    await expect(harness.developer.upload()).rejects.toThrow('503');
  });

  it('can close the connection before or after an upload is stored', async () => {
    const { developer, smapi } = harness;
    const { body } = await developer.ask('POST', '/v1/skills/uploads');
    const { uploadUrl: location } = body as { uploadUrl: string };
    const upload = () => fetch(location, { method: 'PUT', body: Uint8Array.from(zipped()) });
    const importStatus = async () =>
      (await developer.ask('POST', '/v1/skills/imports', { body: { vendorId: VENDOR, location } }))
        .status;
    smapi.controls.fail('upload', 'disconnect', { times: 1 });
    await expect(upload()).rejects.toThrow();
    expect(await importStatus()).toBe(400);
    smapi.controls.fail('upload', 'execute and disconnect', { times: 1 });
    await expect(upload()).rejects.toThrow();
    expect(await importStatus()).toBe(202);
  });
});

it('closing the simulated SMAPI fails after a defect of the simulated SMAPI', async () => {
  const alexaMayInvoke = () => {
    throw new Error('a defect');
  };
  const { developer, smapi, close } = await startHarness({ alexaMayInvoke });
  const location = await developer.upload();
  const body = { vendorId: VENDOR, location };
  const { status } = await developer.ask('POST', '/v1/skills/imports', { body });
  expect(status).toBe(500);
  expect(smapi.problems).toMatchObject([{ of: 'response', problem: 'Error: a defect' }]);
  await expect(close()).rejects.toThrow('violates the contract');
});

describe('a request that is not implemented', () => {
  it('has a 501 with the name of the operation', async () => {
    const { status, body } = await harness.developer.ask('GET', '/v0/catalogs?vendorId=M0');
    expect(status).toBe(501);
    expect(body).toMatchObject({ message: expect.stringContaining('listCatalogsForVendorV0') });
  });

  it.each([
    ['POST', '/v1/skills/amzn1.ask.skill.x/stages/development/exports'],
    ['GET', '/v1/skills/exports/x'],
    ['POST', '/v2/skills/amzn1.ask.skill.x/stages/development/simulations'],
    ['POST', '/v1/skills/amzn1.ask.skill.x/stages/development/validations'],
  ])('has a 501 for exports, simulations and validations: %s %s', async (method, path) => {
    expect((await harness.developer.ask(method, path)).status).toBe(501);
  });

  it('is recorded as a contract problem when the contract does not list it', async () => {
    const { status } = await harness.developer.ask('GET', '/v1/nonsense');
    expect(status).toBe(404);
    expect(harness.smapi.problems).toMatchObject([
      { of: 'request', operation: 'GET /v1/nonsense' },
    ]);
  });
});

it('the simulated SMAPI responds with 400 to malformed JSON, even if its content type is not JSON', async () => {
  const { status } = await fetch(`${harness.smapi.url}/v1/skills/imports`, {
    method: 'POST',
    headers: { authorization: GOOD_TOKEN, 'content-type': 'application/x-www-form-urlencoded' },
    body: '{"vendorId":',
  });
  expect(status).toBe(400);
});
