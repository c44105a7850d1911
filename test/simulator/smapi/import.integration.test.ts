import { VENDOR } from './support/developer';
import { goodManifest, goodModel, zipped } from './support/packages';
import { setUp, type Setting } from './support/setting';

let setting: Setting;
beforeEach(async () => {
  setting = await setUp();
});
afterEach(() => setting.close());

describe('an import', () => {
  it('makes a skill, and says so by and by', async () => {
    const { developer, smapi } = setting;
    const path = await developer.import();
    expect((await developer.ask('GET', path)).body).toMatchObject({ status: 'IN_PROGRESS' });
    const { body } = await developer.ask('GET', path);
    expect(body).toMatchObject({
      status: 'SUCCEEDED',
      skill: {
        skillId: expect.stringMatching(/^amzn1\.ask\.skill\./),
        eTag: expect.any(String),
        resources: [
          { name: 'Manifest', action: 'CREATE', status: 'SUCCEEDED' },
          { name: 'InteractionModel.en-US', action: 'CREATE', status: 'SUCCEEDED' },
        ],
      },
    });
    const [skill] = smapi.skills.all();
    expect(smapi.skills.manifest(skill?.skillId ?? '')).toEqual(goodManifest());
  });

  it('that fails leaves no new skill, and what was there of an old one', async () => {
    const { developer, smapi } = setting;
    const broken = zipped({ manifest: { ...goodManifest(), privacyAndCompliance: {} } });
    const { status, skill } = await developer.through(await developer.import(broken));
    expect(status).toBe('FAILED');
    expect(skill.resources[0]?.errors?.[0]?.message).toContain('privacyPolicyUrl');
    expect(smapi.skills.all()).toEqual([]);

    const skillId = await developer.createSkill();
    const update = await developer.through(await developer.import(broken, skillId));
    expect(update.status).toBe('FAILED');
    expect(smapi.skills.manifest(skillId)).toEqual(goodManifest());
  });

  it('is refused while another of the same skill is under way', async () => {
    const { developer, smapi } = setting;
    const skillId = await developer.createSkill();
    smapi.switches.importSteps = Infinity;
    await developer.import(zipped(), skillId);
    const location = await developer.upload();
    const { status } = await developer.ask('POST', `/v1/skills/${skillId}/imports`, {
      body: { location },
    });
    expect(status).toBe(409);
  });

  it('goes by the version that the client has seen', async () => {
    const { developer } = setting;
    const first = await developer.through(await developer.import());
    const { skillId, eTag = '' } = first.skill;
    const model = goodModel();
    const changed = zipped({ models: { 'en-US': model } });
    await developer.through(await developer.import(changed, skillId, { 'if-match': eTag }));
    const location = await developer.upload();
    const { status } = await developer.ask('POST', `/v1/skills/${skillId}/imports`, {
      body: { location },
      headers: { 'if-match': eTag },
    });
    expect(status).toBe(412);
  });

  it('is taken although the connection was cut', async () => {
    const { developer, smapi } = setting;
    const location = await developer.upload();
    smapi.switches.fail('createSkillPackageV1', 'cut', { times: 1 });
    const asking = { body: { vendorId: VENDOR, location } };
    await expect(developer.ask('POST', '/v1/skills/imports', asking)).rejects.toThrow();
    await developer.ask('GET', '/v1/vendors');
    await developer.ask('GET', '/v1/vendors');
    expect(smapi.skills.all()).toHaveLength(1);
  });

  it('does not begin from a location that has expired', async () => {
    const { developer, clock } = setting;
    const location = await developer.upload();
    clock.advance(16 * 60_000);
    const { status } = await developer.ask('POST', '/v1/skills/imports', {
      body: { vendorId: VENDOR, location },
    });
    expect(status).toBe(400);
  });

  it('that nobody asks about is through after a minute', async () => {
    const { developer, smapi, clock } = setting;
    smapi.switches.importSteps = 50;
    const path = await developer.import();
    clock.advance(60_000);
    expect((await developer.ask('GET', path)).body).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('may never come to an end', async () => {
    const { developer, smapi, clock } = setting;
    smapi.switches.importSteps = Infinity;
    const path = await developer.import();
    clock.advance(24 * 3_600_000);
    expect((await developer.ask('GET', path)).body).toMatchObject({ status: 'IN_PROGRESS' });
  });
});
