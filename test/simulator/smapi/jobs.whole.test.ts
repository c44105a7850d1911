import { unzipSync, strFromU8 } from 'fflate';
import { type Simulate } from '../../../simulator/smapi';
import { goodManifest } from './support/packages';
import { setUp, type Setting } from './support/setting';

let setting: Setting;
afterEach(() => setting.close());

describe('an export', () => {
  it('gives the package back, after a while', async () => {
    setting = await setUp();
    const { developer } = setting;
    const skillId = await developer.createSkill();
    const stage = `/v1/skills/${skillId}/stages/development`;
    const path = (await developer.ask('POST', `${stage}/exports`)).header('location') ?? '';
    expect((await developer.ask('GET', path)).body).toEqual({ status: 'IN_PROGRESS' });
    const { body } = await developer.ask('GET', path);
    const { skill } = body as { skill: { location: string } };
    const zip = new Uint8Array(await (await fetch(skill.location)).arrayBuffer());
    const files = unzipSync(zip);
    expect(Object.keys(files)).toEqual(['skill.json', 'interactionModels/custom/en-US.json']);
    expect(JSON.parse(strFromU8(files['skill.json']!))).toEqual({ manifest: goodManifest() });
    expect((await developer.ask('GET', '/v1/skills/exports/none')).status).toBe(404);
  });
});

describe('a simulation', () => {
  const input = { input: { content: 'open ride hailer' }, device: { locale: 'en-US' } };

  async function enabled(simulate?: Simulate): Promise<string> {
    setting = await setUp(simulate === undefined ? {} : { simulate });
    const { developer } = setting;
    const skillId = await developer.createSkill();
    await developer.ask('PUT', `/v1/skills/${skillId}/stages/development/enablement`);
    return `/v2/skills/${skillId}/stages/development/simulations`;
  }

  it('runs in the simulation that is plugged in', async () => {
    const path = await enabled(async ({ content, newSession }) => ({
      said: ['Welcome.'],
      invocations: [
        {
          endpoint: 'arn',
          request: { version: '1.0', heard: content, newSession },
          response: { version: '1.0' },
          durationMs: 12.4,
        },
      ],
    }));
    const { developer } = setting;
    const session = { mode: 'FORCE_NEW_SESSION' };
    const started = await developer.ask('POST', path, { body: { ...input, session } });
    expect(started).toMatchObject({ status: 200, body: { status: 'IN_PROGRESS' } });
    const where = started.header('location') ?? '';
    expect((await developer.ask('GET', where)).body).toMatchObject({ status: 'IN_PROGRESS' });
    expect((await developer.ask('GET', where)).body).toMatchObject({
      status: 'SUCCESSFUL',
      result: {
        alexaExecutionInfo: {
          alexaResponses: [{ type: 'Speech', content: { caption: 'Welcome.' } }],
        },
        skillExecutionInfo: {
          invocations: [
            {
              invocationRequest: { body: { heard: 'open ride hailer', newSession: true } },
              metrics: { skillExecutionTimeInMilliseconds: 12 },
            },
          ],
        },
      },
    });
  });

  it('that the contract does not allow is a defect of the simulator, and told at its end', async () => {
    const intent = { name: 'X', sure: true };
    const path = await enabled(async () => ({
      said: [],
      invocations: [],
      consideredIntents: [intent],
    }));
    const { developer, smapi } = setting;
    const where = (await developer.ask('POST', path, { body: input })).header('location') ?? '';
    await developer.ask('GET', where);
    await developer.ask('GET', where);
    expect(smapi.problems).toMatchObject([{ of: 'answer', operation: 'getSkillSimulationV2' }]);
    await expect(setting.close()).rejects.toThrow('against its contract');
    setting = await setUp();
  });

  it('is one at a time', async () => {
    let finish = () => {};
    const path = await enabled(
      () => new Promise((resolve) => (finish = () => resolve({ said: [], invocations: [] }))),
    );
    const { developer } = setting;
    const first = await developer.ask('POST', path, { body: input });
    expect((await developer.ask('POST', path, { body: input })).status).toBe(409);
    finish();
    await developer.ask('GET', first.header('location') ?? '');
    expect((await developer.ask('POST', path, { body: input })).status).toBe(200);
    finish();
  });

  it('fails where the skill does not answer, or nothing is plugged in', async () => {
    const path = await enabled();
    const { developer } = setting;
    const where = (await developer.ask('POST', path, { body: input })).header('location') ?? '';
    await developer.ask('GET', where);
    expect((await developer.ask('GET', where)).body).toMatchObject({
      status: 'FAILED',
      result: { error: { message: expect.stringContaining('No simulation') } },
    });
  });

  it('wants the skill enabled, and text alone', async () => {
    setting = await setUp();
    const { developer } = setting;
    const skillId = await developer.createSkill();
    const path = `/v2/skills/${skillId}/stages/development/simulations`;
    expect((await developer.ask('POST', path, { body: input })).status).toBe(403);
    const speech = { ...input, input: { audio: 'x' } };
    expect((await developer.ask('POST', path, { body: speech })).status).toBe(400);
  });
});

describe('a validation', () => {
  it('says what keeps the skill from certification', async () => {
    let may = true;
    setting = await setUp({ mayInvoke: () => may });
    const { developer } = setting;
    const skillId = await developer.createSkill();
    const path = `/v1/skills/${skillId}/stages/development/validations`;
    const validate = async () => {
      const { body, status } = await developer.ask('POST', path, { body: { locales: ['en-US'] } });
      expect(status).toBe(202);
      const { id } = body as { id: string };
      await developer.ask('GET', `${path}/${id}`);
      return (await developer.ask('GET', `${path}/mostRecent`)).body;
    };
    expect(await validate()).toMatchObject({ status: 'SUCCESSFUL', result: { validations: [] } });
    may = false;
    expect(await validate()).toMatchObject({
      status: 'FAILED',
      result: { validations: [{ title: 'Manifest', importance: 'REQUIRED', status: 'FAILED' }] },
    });
  });
});
