import { VENDOR } from './support/developer';
import { GOOD_TOKEN } from './support/lwa-stub';
import { setUp, type Setting } from './support/setting';

let setting: Setting;
beforeEach(async () => {
  setting = await setUp();
});
afterEach(() => setting.close());

describe('who asks', () => {
  it.each([`Bearer ${GOOD_TOKEN}`, GOOD_TOKEN, `bearer ${GOOD_TOKEN}`])(
    'may send %j',
    async (authorization) => {
      const { status } = await setting.developer.ask('GET', '/v1/vendors', { authorization });
      expect(status).toBe(200);
    },
  );

  it.each(['', 'Bearer', 'Bearer Atza|stale', 'Basic x'])(
    'may not send %j',
    async (authorization) => {
      const answer = await setting.developer.ask('GET', '/v1/vendors', { authorization });
      expect(answer.status).toBe(401);
      expect(answer.header('www-authenticate')).not.toBeNull();
    },
  );
});

describe('trouble', () => {
  it.each([401, 403, 404, 409, 412, 413, 429, 500, 503] as const)(
    '%d is answered in the shape of Alexa, as often as said',
    async (trouble) => {
      setting.smapi.switches.fail('getVendorListV1', trouble, { times: 2 });
      const ask = () => setting.developer.ask('GET', '/v1/vendors');
      const statuses = [(await ask()).status, (await ask()).status, (await ask()).status];
      expect(statuses).toEqual([trouble, trouble, 200]);
    },
  );

  it('says when to come back, and why', async () => {
    setting.smapi.switches.fail('*', 429, { retryAfterS: 3 });
    const answer = await setting.developer.ask('GET', '/v1/vendors');
    expect(answer.header('retry-after')).toBe('3');
    expect(answer.body).toMatchObject({
      message: expect.stringMatching(/^Exceeds the permitted request limit/),
    });
    setting.smapi.switches.clear();
    expect((await setting.developer.ask('GET', '/v1/vendors')).status).toBe(200);
  });

  it('cuts the connection before or after a request is carried out', async () => {
    const { developer, smapi } = setting;
    const skillId = await developer.createSkill();
    const enable = () =>
      developer.ask('PUT', `/v1/skills/${skillId}/stages/development/enablement`);
    smapi.switches.fail('setSkillEnablementV1', 'hang up', { times: 1 });
    await expect(enable()).rejects.toThrow();
    expect(smapi.skills.isEnabled(skillId)).toBe(false);
    smapi.switches.fail('setSkillEnablementV1', 'cut', { times: 1 });
    await expect(enable()).rejects.toThrow();
    expect(smapi.skills.isEnabled(skillId)).toBe(true);
  });

  it('meets uploads as well', async () => {
    setting.smapi.switches.fail('upload', 503);
    await expect(setting.developer.upload()).rejects.toThrow('503');
  });
});

it('reports a defect of the simulator when it is closed', async () => {
  await setting.close();
  const mayInvoke = () => {
    throw new Error('a defect');
  };
  setting = await setUp({ mayInvoke });
  const { developer, smapi } = setting;
  const location = await developer.upload();
  const body = { vendorId: VENDOR, location };
  const { status } = await developer.ask('POST', '/v1/skills/imports', { body });
  expect(status).toBe(500);
  expect(smapi.problems).toMatchObject([{ of: 'answer', problem: 'Error: a defect' }]);
  await expect(setting.close()).rejects.toThrow('against its contract');
  setting = await setUp();
});

describe('what is not played', () => {
  it('is answered with its name', async () => {
    const { status, body } = await setting.developer.ask('GET', '/v0/catalogs?vendorId=M0');
    expect(status).toBe(501);
    expect(body).toMatchObject({ message: expect.stringContaining('listCatalogsForVendorV0') });
  });

  it.each([
    ['POST', '/v1/skills/amzn1.ask.skill.x/stages/development/exports'],
    ['GET', '/v1/skills/exports/x'],
    ['POST', '/v2/skills/amzn1.ask.skill.x/stages/development/simulations'],
    ['POST', '/v1/skills/amzn1.ask.skill.x/stages/development/validations'],
  ])('answers a job with 501: %s %s', async (method, path) => {
    expect((await setting.developer.ask(method, path)).status).toBe(501);
  });

  it('is a problem where the contract has no such operation', async () => {
    const { status } = await setting.developer.ask('GET', '/v1/nonsense');
    expect(status).toBe(404);
    expect(setting.smapi.problems).toMatchObject([
      { of: 'request', operation: 'GET /v1/nonsense' },
    ]);
  });

  it('is JSON, whatever the client says', async () => {
    const text = await fetch(`${setting.smapi.url}/v1/skills/imports`, {
      method: 'POST',
      headers: { authorization: GOOD_TOKEN, 'content-type': 'application/x-www-form-urlencoded' },
      body: '{"vendorId":',
    });
    expect(text.status).toBe(400);
  });
});
