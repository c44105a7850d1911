import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotPublishedError, publishedSkill } from '../../../simulator/smapi';
import { ENDPOINT, goodManifest, goodModel, zipped } from './support/packages';
import { setUp, type Setting } from './support/setting';

let setting: Setting;
afterEach(() => setting.close());

describe('a published skill', () => {
  beforeEach(async () => {
    setting = await setUp();
  });

  it('has all that Alexa needs to talk to it', async () => {
    const { developer, smapi } = setting;
    const events = {
      endpoint: { uri: ENDPOINT },
      subscriptions: [{ eventName: 'SKILL_ACCOUNT_LINKED' }],
    };
    const skillId = await developer.createSkill(
      zipped({ manifest: { ...goodManifest(), events } }),
    );
    expect(publishedSkill(smapi.skills)).toMatchObject({
      skillId,
      stage: 'development',
      endpoint: ENDPOINT,
      eventEndpoint: ENDPOINT,
      events: ['SKILL_ACCOUNT_LINKED'],
      models: { 'en-US': goodModel() },
      permissions: ['alexa::profile:given_name:read'],
      accountLinking: undefined,
      isEnabled: false,
    });
  });

  it('is called in the part of the simulation where the customer is', async () => {
    const { developer, smapi } = setting;
    const uri = ENDPOINT.replace('eu-west-1', 'us-east-1');
    const custom = { endpoint: { uri: ENDPOINT }, regions: { NA: { endpoint: { uri } } } };
    await developer.createSkill(zipped({ manifest: { ...goodManifest(), apis: { custom } } }));
    const endpointIn = (region: 'NA' | 'FE') => publishedSkill(smapi.skills, { region }).endpoint;
    expect([endpointIn('NA'), endpointIn('FE')]).toEqual([uri, ENDPOINT]);
  });

  it('is not there before it is published, and is not guessed', async () => {
    const { developer, smapi } = setting;
    expect(() => publishedSkill(smapi.skills)).toThrow(NotPublishedError);
    const skillId = await developer.createSkill(zipped({ manifest: goodManifest(null) }));
    expect(() => publishedSkill(smapi.skills)).toThrow('no endpoint');
    expect(() => publishedSkill(smapi.skills, { skillId, stage: 'live' })).toThrow('stage live');
    await developer.createSkill();
    expect(() => publishedSkill(smapi.skills)).toThrow('2 skills');
  });
});

describe('a state file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'smapi-'));
  const stateFile = join(folder, 'state.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps the skills over a restart, for their owner alone', async () => {
    setting = await setUp({ stateFile });
    const skillId = await setting.developer.createSkill();
    await setting.close();
    setting = await setUp({ stateFile });
    expect(setting.smapi.skills.manifest(skillId)).toEqual(goodManifest());
    expect(statSync(stateFile).mode & 0o077).toBe(0);
  });

  const holding = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it.each([
    ['a text', () => holding('diary.txt', 'a diary'), /holds no state of .*: choose another file/],
    ['other JSON', () => holding('package.json', '{"name":"a"}'), /holds no state of .*: choose/],
    ['no object', () => holding('null.json', 'null'), /holds no state of .*: choose/],
    [
      'half a state',
      () => holding('half.json', '{"skills":{"a'),
      /was damaged: remove it, or choose/,
    ],
    ['a folder', () => folder, /is no file: choose another file/],
    [
      'a file in no folder',
      () => join(folder, 'nowhere', 'state.json'),
      /nowhere.state\.json" is in a folder that does not exist: make it, or choose another/,
    ],
  ])('that is %s is refused at the start', async (_, file, sentence) => {
    await expect(setUp({ stateFile: file() })).rejects.toThrow(sentence);
  });
});
