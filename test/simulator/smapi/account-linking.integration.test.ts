import { setUp, type Setting } from './support/setting';

const LINKING = {
  type: 'AUTH_CODE',
  authorizationUrl: 'https://www.amazon.com/ap/oa',
  accessTokenUrl: 'https://api.amazon.com/auth/o2/token',
  accessTokenScheme: 'HTTP_BASIC',
  clientId: 'amzn1.application-oa2-client.0',
  clientSecret: 'a secret',
  scopes: ['profile'],
  domains: [],
  skipOnEnablement: true,
  reciprocalAccessTokenUrl: 'https://example.com/reciprocal',
  voiceForwardAccountLinking: 'ENABLED',
};
const HIDDEN = ['clientSecret', 'skipOnEnablement', 'reciprocalAccessTokenUrl'];

let setting: Setting;
let skillId: string;
let path: string;
beforeEach(async () => {
  setting = await setUp();
  skillId = await setting.developer.createSkill();
  path = `/v1/skills/${skillId}/stages/development/accountLinkingClient`;
});
afterEach(() => setting.close());

const put = (request: unknown, headers = {}) =>
  setting.developer.ask('PUT', path, { body: { accountLinkingRequest: request }, headers });

describe('account linking', () => {
  it('is kept whole, and shown without what Alexa hides', async () => {
    const written = await put(LINKING);
    expect(written.status).toBe(204);
    const shown = await setting.developer.ask('GET', path);
    expect(shown.status).toBe(200);
    expect(shown.header('etag')).toBe(written.header('etag'));
    const hidden = Object.keys(LINKING).filter((field) => !(field in (shown.body as object)));
    expect(hidden.sort()).toEqual([...HIDDEN].sort());
    expect(setting.smapi.skills.accountLinking(skillId)).toEqual(LINKING);
  });

  it('is not there before it was written, nor after it was deleted', async () => {
    const { developer } = setting;
    expect((await developer.ask('GET', path)).status).toBe(404);
    expect((await developer.ask('DELETE', path)).status).toBe(404);
    await put(LINKING);
    expect((await developer.ask('DELETE', path)).status).toBe(204);
    expect((await developer.ask('GET', path)).status).toBe(404);
  });

  it('is written over the version that was read, and no other', async () => {
    const first = (await put(LINKING)).header('etag') ?? '';
    expect((await put({ ...LINKING, scopes: [] }, { 'if-match': first })).status).toBe(204);
    const late = await put(LINKING, { 'if-match': first });
    expect(late).toMatchObject({ status: 412, body: { message: 'Precondition failed.' } });
    expect(setting.smapi.skills.accountLinking(skillId)?.scopes).toEqual([]);
  });

  it.each([
    ['no secret', { clientSecret: undefined }, 'clientSecret'],
    ['no token address', { accessTokenUrl: undefined }, 'accessTokenUrl'],
    ['plain http', { authorizationUrl: 'http://www.amazon.com/ap/oa' }, 'HTTPS'],
    ['no type', { type: undefined }, 'type'],
    ['too many scopes', { scopes: Array.from({ length: 16 }, (_, i) => `s${i}`) }, 'scopes'],
  ])('refuses %s', async (_what, change, problem) => {
    const { status, body } = await put({ ...LINKING, ...change });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(problem);
    expect(setting.smapi.skills.accountLinking(skillId)).toBeUndefined();
    expect(setting.smapi.problems).toEqual([]);
  });

  it('refuses what breaks the contract, and keeps it in mind', async () => {
    const { status } = await setting.developer.ask('PUT', path, { body: LINKING });
    expect(status).toBe(400);
    expect(setting.smapi.problems[0]).toMatchObject({
      of: 'request',
      operation: 'updateAccountLinkingInfoV1',
    });
  });

  it('belongs to a stage, and outlives a new package', async () => {
    const { developer, smapi } = setting;
    await put(LINKING);
    smapi.skills.goLive(skillId);
    await put({ ...LINKING, clientSecret: 'another' });
    await developer.through(await developer.import(undefined, skillId));
    expect(smapi.skills.accountLinking(skillId)?.clientSecret).toBe('another');
    expect(smapi.skills.accountLinking(skillId, 'live')?.clientSecret).toBe('a secret');
    const certified = path.replace('development', 'certified');
    expect((await developer.ask('GET', certified)).status).toBe(404);
  });

  it('is shown in the older shape where a test asks for it', async () => {
    await put(LINKING);
    setting.smapi.switches.wrapAccountLinking = true;
    const { body } = await setting.developer.ask('GET', path);
    expect(body).toMatchObject({ accountLinkingResponse: { type: 'AUTH_CODE' } });
  });
});
