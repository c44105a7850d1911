import { VENDOR } from './support/developer';
import { goodManifest, zipped } from './support/skill-packages';
import { startHarness, useSmapi } from './support/smapi-harness';

const harness = useSmapi();

describe('an import', () => {
  it('creates a skill, and is IN_PROGRESS first', async () => {
    const { developer, smapi } = harness;
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

  it('creates no skill and changes no existing one when it fails', async () => {
    const { developer, smapi } = harness;
    const broken = zipped({
      manifest: goodManifest('arn:aws:lambda:eu-central-1:000000000000:function:f'),
    });
    const { status, skill } = await developer.waitForImport(await developer.import(broken));
    expect(status).toBe('FAILED');
    expect(skill.resources[0]?.errors?.[0]?.message).toContain('eu-central-1');
    expect(smapi.skills.all()).toEqual([]);

    const skillId = await developer.createSkill();
    const update = await developer.waitForImport(await developer.import(broken, skillId));
    expect(update.status).toBe('FAILED');
    expect(smapi.skills.manifest(skillId)).toEqual(goodManifest());
  });

  it('is rejected during another import of the skill', async () => {
    const { developer, smapi } = harness;
    const skillId = await developer.createSkill();
    smapi.controls.importSteps = Infinity;
    await developer.import(zipped(), skillId);
    const location = await developer.upload();
    const { status } = await developer.ask('POST', `/v1/skills/${skillId}/imports`, {
      body: { location },
    });
    expect(status).toBe(409);
  });

  it('is rejected if another import of the skill begins at the same time', async () => {
    // Neither import begins before both requests wait for the check of the endpoint.
    const waiting: (() => void)[] = [];
    let needed = 1;
    const alexaMayInvoke = () =>
      new Promise<boolean>((resolve) => {
        waiting.push(() => resolve(true));
        if (waiting.length === needed) for (const release of waiting.splice(0)) release();
      });
    const { developer, close } = await startHarness({ alexaMayInvoke });
    const skillId = await developer.createSkill();
    needed = 2;
    const requests = [await developer.upload(), await developer.upload()].map((location) =>
      developer.ask('POST', `/v1/skills/${skillId}/imports`, { body: { location } }),
    );
    const statuses = (await Promise.all(requests)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([202, 409]);
    await close();
  });

  it('is rejected with a former ETag in If-Match', async () => {
    const { developer } = harness;
    const first = await developer.waitForImport(await developer.import());
    const { skillId, eTag = '' } = first.skill;
    await developer.waitForImport(await developer.import(zipped(), skillId, { 'if-match': eTag }));
    const location = await developer.upload();
    const { status } = await developer.ask('POST', `/v1/skills/${skillId}/imports`, {
      body: { location },
      headers: { 'if-match': eTag },
    });
    expect(status).toBe(412);
  });

  it('runs although the connection closes before the response', async () => {
    const { developer, smapi } = harness;
    const location = await developer.upload();
    smapi.controls.fail('createSkillPackageV1', 'execute and disconnect', { times: 1 });
    const asking = { body: { vendorId: VENDOR, location } };
    await expect(developer.ask('POST', '/v1/skills/imports', asking)).rejects.toThrow();
    // Each request advances the import by one step, and the second request ends it.
    await developer.ask('GET', '/v1/vendors');
    await developer.ask('GET', '/v1/vendors');
    expect(smapi.skills.all()).toMatchObject([{ pending: false }]);
  });

  it('is rejected with an expired upload URL', async () => {
    const { developer, clock } = harness;
    const location = await developer.upload();
    clock.advance(16 * 60_000);
    const { status } = await developer.ask('POST', '/v1/skills/imports', {
      body: { vendorId: VENDOR, location },
    });
    expect(status).toBe(400);
  });

  it('ends after a minute without polling', async () => {
    const { developer, smapi, clock } = harness;
    smapi.controls.importSteps = 50;
    const path = await developer.import();
    clock.advance(60_000);
    expect((await developer.ask('GET', path)).body).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('can be made to run for ever', async () => {
    const { developer, smapi, clock } = harness;
    smapi.controls.importSteps = Infinity;
    const path = await developer.import();
    clock.advance(24 * 3_600_000);
    expect((await developer.ask('GET', path)).body).toMatchObject({ status: 'IN_PROGRESS' });
  });
});
