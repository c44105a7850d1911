import { goodManifest, goodModel, zipped } from './support/skill-packages';
import { VENDOR } from './support/developer';
import { useSmapi } from './support/smapi-harness';

const harness = useSmapi();

interface Page {
  readonly skills: readonly { readonly skillId: string; readonly stage: string }[];
  readonly isTruncated: boolean;
  readonly nextToken?: string;
}

async function listSkills(query = ''): Promise<Page> {
  const { body } = await harness.developer.ask('GET', `/v1/skills?vendorId=${VENDOR}${query}`);
  return body as Page;
}

describe('the list of skills', () => {
  it('has pages, and each skill once, and rejects a nextToken after a day', async () => {
    const { developer, clock } = harness;
    const created = [];
    for (let i = 0; i < 5; i += 1) created.push(await developer.createSkill());
    const first = await listSkills('&maxResults=2');
    const second = await listSkills(`&maxResults=2&nextToken=${first.nextToken}`);
    const third = await listSkills(`&maxResults=2&nextToken=${second.nextToken}`);
    const seen = [first, second, third].flatMap(({ skills }) =>
      skills.map(({ skillId }) => skillId),
    );
    expect(seen).toEqual(created);
    expect([first, second, third].map((page) => page.isTruncated)).toEqual([true, true, false]);

    clock.advance(25 * 3_600_000);
    const stale = `/v1/skills?vendorId=${VENDOR}&nextToken=${first.nextToken}`;
    expect((await developer.ask('GET', stale)).status).toBe(400);
  });

  it('can be restricted to skill ids, without pages', async () => {
    const { developer } = harness;
    await developer.createSkill();
    const second = await developer.createSkill();
    expect((await listSkills(`&skillId=${second}`)).skills).toMatchObject([{ skillId: second }]);
    const withIdAndPage = `/v1/skills?vendorId=${VENDOR}&skillId=${second}&maxResults=5`;
    expect((await developer.ask('GET', withIdAndPage)).status).toBe(400);
  });

  it('rejects too large a page, and a missing or foreign vendor', async () => {
    const { developer } = harness;
    const status = async (query: string) =>
      (await developer.ask('GET', `/v1/skills?${query}`)).status;
    expect(await status(`vendorId=${VENDOR}&maxResults=51`)).toBe(400);
    expect(await status('')).toBe(400);
    expect(await status('vendorId=M1')).toBe(401);
  });

  it('has a new skill when its import starts or ends, as the controls say', async () => {
    const { developer, smapi } = harness;
    smapi.controls.importSteps = 3;
    const path = await developer.import();
    const [{ skillId = '' } = {}] = (await listSkills()).skills;
    expect(skillId).toMatch(/^amzn1\.ask\.skill\./);
    const manifest = `/v1/skills/${skillId}/stages/development/manifest`;
    expect((await developer.ask('GET', manifest)).status).toBe(303);
    await developer.waitForImport(path);
    expect((await developer.ask('GET', manifest)).status).toBe(200);

    smapi.controls.newSkillListed = 'at end';
    const second = await developer.import();
    expect((await listSkills()).skills).toHaveLength(1);
    await developer.waitForImport(second);
    expect((await listSkills()).skills).toHaveLength(2);
  });

  it('has an entry for each stage of a skill', async () => {
    const { developer, smapi } = harness;
    const skillId = await developer.createSkill();
    smapi.skills.certify(skillId);
    expect((await listSkills()).skills.map(({ stage }) => stage)).toEqual([
      'development',
      'certified',
    ]);
    smapi.skills.goLive(skillId);
    expect((await listSkills()).skills.map(({ stage }) => stage)).toEqual(['development', 'live']);
  });
});

describe('a skill', () => {
  it('can be deleted unless it is certified or live', async () => {
    const { developer, smapi } = harness;
    const path = `/v1/skills/${await developer.createSkill()}`;
    expect((await developer.ask('DELETE', path)).status).toBe(204);
    expect((await developer.ask('DELETE', path)).status).toBe(404);
    const skillId = await developer.createSkill();
    smapi.skills.certify(skillId);
    expect((await developer.ask('DELETE', `/v1/skills/${skillId}`)).status).toBe(403);
    smapi.skills.goLive(skillId);
    expect((await developer.ask('DELETE', `/v1/skills/${skillId}`)).status).toBe(403);
  });

  it('can be created from a manifest', async () => {
    const { developer, smapi } = harness;
    const body = { vendorId: VENDOR, manifest: goodManifest(null) };
    const answer = await developer.ask('POST', '/v1/skills', { body });
    expect(answer.status).toBe(202);
    const { skillId } = answer.body as { skillId: string };
    expect(answer.header('location')).toBe(`/v1/skills/${skillId}/status?resource=manifest`);
    expect(smapi.skills.manifest(skillId)).toEqual(goodManifest(null));
  });

  it('can be enabled when it has a model, and disabled', async () => {
    const { developer, smapi } = harness;
    const skillId = await developer.createSkill();
    const path = `/v1/skills/${skillId}/stages/development/enablement`;
    const statuses = [];
    for (const method of ['GET', 'DELETE', 'PUT', 'GET', 'DELETE', 'GET']) {
      statuses.push((await developer.ask(method, path)).status);
    }
    expect(statuses).toEqual([404, 404, 204, 204, 204, 404]);
    expect((await developer.ask('PUT', path.replace('development', 'x'))).status).toBe(400);
    const withoutModel = await developer.createSkill(zipped({ models: {} }));
    expect((await developer.ask('PUT', path.replace(skillId, withoutModel))).status).toBe(409);
    expect(smapi.skills.isEnabled(skillId)).toBe(false);
  });

  it('reports a written manifest as IN_PROGRESS once, and rejects its former ETag', async () => {
    const { developer } = harness;
    const skillId = await developer.createSkill();
    const path = `/v1/skills/${skillId}/stages/development/manifest`;
    const eTag = (await developer.ask('GET', path)).header('etag') ?? '';
    const body = { manifest: goodManifest(null) };
    const written = await developer.ask('PUT', path, { body, headers: { 'if-match': eTag } });
    expect(written.status).toBe(202);
    const statusPath = written.header('location') ?? '';
    const statusBody = (state: string) => ({ manifest: { lastUpdateRequest: { status: state } } });
    expect((await developer.ask('GET', statusPath)).body).toMatchObject(statusBody('IN_PROGRESS'));
    expect((await developer.ask('GET', statusPath)).body).toMatchObject(statusBody('SUCCEEDED'));
    const repeated = await developer.ask('PUT', path, { body, headers: { 'if-match': eTag } });
    expect(repeated.status).toBe(412);
  });

  it('keeps its manifest when Alexa does not accept another one', async () => {
    const { developer, smapi } = harness;
    const skillId = await developer.createSkill();
    const path = `/v1/skills/${skillId}/stages/development/manifest`;
    const { publishingInformation, ...rest } = goodManifest(null);
    const unknown = { ...publishingInformation, category: 'NO_SUCH' };
    const broken = { manifest: { ...rest, publishingInformation: unknown } };
    expect((await developer.ask('PUT', path, { body: broken })).body).toMatchObject({
      message: 'Skill manifest is not valid.',
      violations: [{ code: 'INVALID_ENUM_VALUE' }],
    });
    expect(smapi.skills.manifest(skillId)).toEqual(goodManifest());
  });

  it('returns its model, and reports a failed build of a changed model in its status', async () => {
    const { developer } = harness;
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
    const statusPath = written.header('location') ?? '';
    await developer.ask('GET', statusPath);
    expect((await developer.ask('GET', statusPath)).body).toMatchObject({
      interactionModel: { 'en-US': { lastUpdateRequest: { status: 'FAILED' } } },
    });
    expect((await developer.ask('PUT', path, { body: { languageModel: {} } })).status).toBe(400);
  });

  it('cannot be written in the live stage', async () => {
    const { developer, smapi } = harness;
    const skillId = await developer.createSkill();
    smapi.skills.goLive(skillId);
    const stage = `/v1/skills/${skillId}/stages/live`;
    const body = { manifest: goodManifest() };
    expect((await developer.ask('PUT', `${stage}/manifest`, { body })).status).toBe(403);
    const model = `${stage}/interactionModel/locales/en-US`;
    expect((await developer.ask('PUT', model, { body: goodModel() })).status).toBe(403);
  });
});
