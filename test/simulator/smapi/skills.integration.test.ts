import { goodManifest, goodModel, zipped } from './support/packages';
import { VENDOR } from './support/developer';
import { setUp, type Setting } from './support/setting';

let setting: Setting;
beforeEach(async () => {
  setting = await setUp();
});
afterEach(() => setting.close());

interface Page {
  readonly skills: readonly { readonly skillId: string; readonly stage: string }[];
  readonly isTruncated: boolean;
  readonly nextToken?: string;
}

async function list(query = ''): Promise<Page> {
  const { body } = await setting.developer.ask('GET', `/v1/skills?vendorId=${VENDOR}${query}`);
  return body as Page;
}

describe('the list of skills', () => {
  it('comes in pages, each skill once', async () => {
    const { developer, clock } = setting;
    const made = [];
    for (let i = 0; i < 5; i += 1) made.push(await developer.createSkill());
    const first = await list('&maxResults=2');
    const second = await list(`&maxResults=2&nextToken=${first.nextToken}`);
    const third = await list(`&maxResults=2&nextToken=${second.nextToken}`);
    const seen = [first, second, third].flatMap(({ skills }) => skills.map((one) => one.skillId));
    expect(seen).toEqual(made);
    expect([first, second, third].map((page) => page.isTruncated)).toEqual([true, true, false]);

    clock.advance(25 * 3_600_000);
    const stale = `/v1/skills?vendorId=${VENDOR}&nextToken=${first.nextToken}`;
    expect((await developer.ask('GET', stale)).status).toBe(400);
  });

  it('is of some skills where they are named, and not in pages then', async () => {
    const { developer } = setting;
    await developer.createSkill();
    const wanted = await developer.createSkill();
    expect((await list(`&skillId=${wanted}`)).skills).toMatchObject([{ skillId: wanted }]);
    const both = `/v1/skills?vendorId=${VENDOR}&skillId=${wanted}&maxResults=5`;
    expect((await developer.ask('GET', both)).status).toBe(400);
  });

  it('refuses too large a page, no vendor, and that of another', async () => {
    const { developer } = setting;
    const status = async (query: string) =>
      (await developer.ask('GET', `/v1/skills?${query}`)).status;
    expect(await status(`vendorId=${VENDOR}&maxResults=51`)).toBe(400);
    expect(await status('')).toBe(400);
    expect(await status('vendorId=M1')).toBe(401);
  });

  it('has a skill from the moment that its import was taken, or from its end', async () => {
    const { developer, smapi } = setting;
    smapi.switches.importSteps = 3;
    const path = await developer.import();
    const [{ skillId = '' } = {}] = (await list()).skills;
    expect(skillId).toMatch(/^amzn1\.ask\.skill\./);
    const manifest = `/v1/skills/${skillId}/stages/development/manifest`;
    expect((await developer.ask('GET', manifest)).status).toBe(303);
    await developer.through(path);
    expect((await developer.ask('GET', manifest)).status).toBe(200);

    smapi.switches.newSkillListed = 'at its end';
    await developer.import();
    expect((await list()).skills).toHaveLength(1);
  });

  it('has a skill once for each of its stages', async () => {
    const { developer, smapi } = setting;
    const skillId = await developer.createSkill();
    smapi.skills.certify(skillId);
    expect((await list()).skills.map(({ stage }) => stage)).toEqual(['development', 'certified']);
    smapi.skills.goLive(skillId);
    expect((await list()).skills.map(({ stage }) => stage)).toEqual(['development', 'live']);
    expect((await developer.ask('DELETE', `/v1/skills/${skillId}`)).status).toBe(403);
  });
});

describe('a skill', () => {
  it('is deleted, and gone', async () => {
    const { developer } = setting;
    const path = `/v1/skills/${await developer.createSkill()}`;
    expect((await developer.ask('DELETE', path)).status).toBe(204);
    expect((await developer.ask('DELETE', path)).status).toBe(404);
  });

  it('is made from a manifest as well', async () => {
    const { developer } = setting;
    const body = { vendorId: VENDOR, manifest: goodManifest(null) };
    const answer = await developer.ask('POST', '/v1/skills', { body });
    expect(answer.status).toBe(202);
    const { skillId } = answer.body as { skillId: string };
    expect(answer.header('location')).toBe(`/v1/skills/${skillId}/status?resource=manifest`);
  });

  it('is enabled once its model is built, and disabled again', async () => {
    const { developer, smapi } = setting;
    const skillId = await developer.createSkill();
    const path = `/v1/skills/${skillId}/stages/development/enablement`;
    const statuses = [];
    for (const method of ['GET', 'DELETE', 'PUT', 'GET', 'DELETE', 'GET']) {
      statuses.push((await developer.ask(method, path)).status);
    }
    expect(statuses).toEqual([404, 404, 204, 204, 204, 404]);
    expect((await developer.ask('PUT', path.replace('development', 'x'))).status).toBe(400);
    const bare = await developer.createSkill(zipped({ models: {} }));
    expect((await developer.ask('PUT', path.replace(skillId, bare))).status).toBe(409);
    expect(smapi.skills.isEnabled(skillId)).toBe(false);
  });

  it('has its manifest written over the version that was read', async () => {
    const { developer, smapi } = setting;
    const skillId = await developer.createSkill();
    const path = `/v1/skills/${skillId}/stages/development/manifest`;
    const eTag = (await developer.ask('GET', path)).header('etag') ?? '';
    const body = { manifest: goodManifest(null) };
    const written = await developer.ask('PUT', path, { body, headers: { 'if-match': eTag } });
    expect(written.status).toBe(202);
    const where = written.header('location') ?? '';
    const status = (state: string) => ({ manifest: { lastUpdateRequest: { status: state } } });
    expect((await developer.ask('GET', where)).body).toMatchObject(status('IN_PROGRESS'));
    expect((await developer.ask('GET', where)).body).toMatchObject(status('SUCCEEDED'));
    expect((await developer.ask('PUT', path, { body, headers: { 'if-match': eTag } })).status).toBe(
      412,
    );
    const broken = { manifest: { ...goodManifest(), privacyAndCompliance: {} } };
    expect((await developer.ask('PUT', path, { body: broken })).body).toMatchObject({
      message: 'Skill manifest is not valid.',
      violations: [{ code: 'MISSING_PRIVACY_POLICY_URL' }],
    });
    expect(smapi.skills.manifest(skillId)).toEqual(goodManifest(null));
  });

  it('has its models written, built, and found broken by their status', async () => {
    const { developer } = setting;
    const skillId = await developer.createSkill();
    const path = `/v1/skills/${skillId}/stages/development/interactionModel/locales/en-US`;
    const head = await developer.ask('HEAD', path);
    const read = await developer.ask('GET', path);
    expect([head.status, head.header('etag')]).toEqual([204, read.header('etag')]);
    expect(read.body).toEqual(goodModel());
    expect((await developer.ask('GET', path.replace('en-US', 'de-DE'))).status).toBe(404);

    const languageModel = { ...goodModel().interactionModel.languageModel, types: [] };
    const model = { interactionModel: { languageModel } };
    const written = await developer.ask('PUT', path, { body: model });
    expect(written.status).toBe(202);
    const where = written.header('location') ?? '';
    await developer.ask('GET', where);
    expect((await developer.ask('GET', where)).body).toMatchObject({
      interactionModel: { 'en-US': { lastUpdateRequest: { status: 'FAILED' } } },
    });
    expect((await developer.ask('PUT', path, { body: { languageModel: {} } })).status).toBe(400);
  });

  it('is not written at the live stage', async () => {
    const { developer, smapi } = setting;
    const skillId = await developer.createSkill();
    smapi.skills.goLive(skillId);
    const stage = `/v1/skills/${skillId}/stages/live`;
    const body = { manifest: goodManifest() };
    expect((await developer.ask('PUT', `${stage}/manifest`, { body })).status).toBe(403);
    const model = `${stage}/interactionModel/locales/en-US`;
    expect((await developer.ask('PUT', model, { body: goodModel() })).status).toBe(403);
  });
});
