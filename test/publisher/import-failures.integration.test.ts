import { onAlexa } from './support/on-alexa';
import { useStack } from './support/use-stack';
import { packageWithInstructions } from './support/packages';
import { type TestStack } from './support/test-stack';
import { type StageEnvironment } from './support/stage-environment';

let stage: StageEnvironment;
let stack: TestStack;
useStack((...made) => {
  [stage, stack] = made;
});

const alexa = () => onAlexa(stage, stack.skillId);
const totalWait = () => stage.time.sleeps.reduce((sum, ms) => sum + ms, 0);

describe('the creation of a skill', () => {
  it('is not repeated when Alexa rejects it', async () => {
    stage.smapi.controls.fail('createSkillPackageV1', 403);

    const { reason } = await stack.deploy();
    expect(reason).toContain('Alexa refused to create the skill (403):');
    expect(stage.requestCount('createSkillPackageV1')).toBe(1);
  });

  it('requests an upload URL eight times at most', async () => {
    stage.smapi.controls.fail('createUploadUrlV1', 503);

    const { reason } = await stack.deploy();
    expect(reason).toContain('Could not create an upload URL: status 503');
    expect(stage.requestCount('createUploadUrlV1')).toBe(8);
  });

  it('searches for the new skill instead of requesting another one when the response was lost', async () => {
    stage.smapi.controls.newSkillListed = 'at end';
    stage.smapi.controls.importSteps = 14;
    stage.smapi.controls.fail('createSkillPackageV1', 'execute and disconnect', { times: 1 });

    await expect(stack.deploy()).resolves.toMatchObject({ ok: true });
    expect(alexa().skills).toBe(1);
    expect(stage.requestCount('createSkillPackageV1')).toBe(1);
  });

  it('requests a new skill again after five minutes when the request was lost', async () => {
    stage.smapi.controls.fail('createSkillPackageV1', 'disconnect', { times: 1 });

    await expect(stack.deploy()).resolves.toMatchObject({ ok: true });
    expect(alexa().skills).toBe(1);
    expect(totalWait()).toBeGreaterThanOrEqual(5 * 60_000);
    expect(stage.requestCount('createSkillPackageV1')).toBe(2);
  });

  it('requests one skill when Alexa returns neither the import nor the skill, and the next deploy waits for it', async () => {
    stage.smapi.controls.fail('getImportStatusV1', 404);
    stage.smapi.controls.newSkillListed = 'at end';
    stage.smapi.controls.importSteps = Infinity;
    const { reason } = await stack.deploy();
    expect(reason).toContain('returns neither the import nor the skill');
    expect(stage.requestCount('createSkillPackageV1')).toBe(1);

    stage.smapi.controls.clear();
    await expect(stack.deploy()).resolves.toMatchObject({
      reason: expect.stringContaining('Alexa was still importing the skill package') as string,
    });
    expect(stage.requestCount('createSkillPackageV1')).toBe(1);
  });
});

const ONGOING = 'Import is not possible with an ongoing skill update.';

describe('an update of the skill package', () => {
  beforeEach(async () => {
    await stack.deploy({ zip: packageWithInstructions('one') });
    stage.messages.length = 0;
  });

  it('waits for an import for which Alexa answers 404 at first', async () => {
    stage.smapi.controls.fail('getImportStatusV1', 404, { times: 3 });

    await expect(stack.deploy({ zip: packageWithInstructions('two') })).resolves.toMatchObject({
      ok: true,
    });
    expect(alexa().instructions).toBe('two');
  });

  it('imports again when the import failed because of an ongoing skill update', async () => {
    stage.smapi.controls.importErrors = [ONGOING];
    const sleep = stage.time.sleep.bind(stage.time);
    // The update ends while the publisher waits to import again, which is its only wait of 15 s or more.
    stage.time.sleep = async (ms) => {
      if (ms >= 15_000) stage.smapi.controls.importErrors = [];
      await sleep(ms);
    };

    await expect(stack.deploy({ zip: packageWithInstructions('two') })).resolves.toMatchObject({
      ok: true,
    });
    expect(stage.requestCount('importSkillPackageV1')).toBe(2);
    expect(alexa().instructions).toBe('two');
  });

  it('fails when the update of the skill stays ongoing', async () => {
    stage.smapi.controls.importErrors = [ONGOING];

    const { reason } = await stack.deploy({ zip: packageWithInstructions('two') });
    expect(reason).toContain('ongoing skill update');
    expect(stage.requestCount('importSkillPackageV1')).toBe(4);
    expect(alexa().instructions).toBe('one');
  });

  it('repeats an import whose response was lost until the first one has ended', async () => {
    stage.smapi.controls.importSteps = 5;
    stage.smapi.controls.fail('importSkillPackageV1', 'execute and disconnect', { times: 1 });

    await expect(stack.deploy({ zip: packageWithInstructions('two') })).resolves.toMatchObject({
      ok: true,
    });
    expect(stage.requestCount('importSkillPackageV1')).toBeGreaterThan(2);
    expect(alexa().instructions).toBe('two');
  });

  it('is undone by the next deploy when the response to its import is lost and the repeated request is refused', async () => {
    stage.smapi.controls.fail('importSkillPackageV1', 'execute and disconnect', { times: 1 });
    stage.smapi.controls.fail('importSkillPackageV1', 403);
    const { reason } = await stack.deploy({ zip: packageWithInstructions('two') });
    expect(reason).toContain('(403)');
    stage.smapi.controls.clear();

    await expect(stack.deploy({ zip: packageWithInstructions('one') })).resolves.toMatchObject({
      ok: true,
    });
    expect(alexa().instructions).toBe('one');
  });
});
