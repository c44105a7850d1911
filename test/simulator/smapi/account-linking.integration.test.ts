import { useSmapi } from './support/smapi-harness';

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
const HIDDEN_FIELDS = ['clientSecret', 'skipOnEnablement', 'reciprocalAccessTokenUrl'];

const harness = useSmapi();
let skillId: string;
let path: string;
beforeEach(async () => {
  skillId = await harness.developer.createSkill();
  path = `/v1/skills/${skillId}/stages/development/accountLinkingClient`;
});

const put = (request: unknown, headers = {}) =>
  harness.developer.ask('PUT', path, { body: { accountLinkingRequest: request }, headers });

describe('account linking', () => {
  it('stores all fields, and returns them without the write-only ones', async () => {
    const written = await put(LINKING);
    expect(written.status).toBe(204);
    const shown = await harness.developer.ask('GET', path);
    expect(shown.status).toBe(200);
    expect(shown.header('etag')).toBe(written.header('etag'));
    const hidden = Object.keys(LINKING).filter((field) => !(field in (shown.body as object)));
    expect(hidden.sort()).toEqual([...HIDDEN_FIELDS].sort());
    expect(harness.smapi.skills.accountLinking(skillId)).toEqual(LINKING);
  });

  it('responds with 404 before it is written and after it is deleted', async () => {
    const { developer } = harness;
    expect((await developer.ask('GET', path)).status).toBe(404);
    expect((await developer.ask('DELETE', path)).status).toBe(404);
    await put(LINKING);
    expect((await developer.ask('DELETE', path)).status).toBe(204);
    expect((await developer.ask('GET', path)).status).toBe(404);
  });

  it('rejects a former ETag in If-Match', async () => {
    const first = (await put(LINKING)).header('etag') ?? '';
    expect((await put({ ...LINKING, scopes: [] }, { 'if-match': first })).status).toBe(204);
    const late = await put(LINKING, { 'if-match': first });
    expect(late).toMatchObject({ status: 412, body: { message: 'Precondition failed.' } });
    expect(harness.smapi.skills.accountLinking(skillId)?.scopes).toEqual([]);
  });

  it.each([
    ['no secret', { clientSecret: undefined }, 'clientSecret'],
    ['no token address', { accessTokenUrl: undefined }, 'accessTokenUrl'],
    ['plain http', { authorizationUrl: 'http://www.amazon.com/ap/oa' }, 'HTTPS'],
    ['no type', { type: undefined }, 'type'],
    ['too many scopes', { scopes: Array.from({ length: 16 }, (_, i) => `s${i}`) }, 'scopes'],
  ])('rejects %s', async (_what, change, problem) => {
    const { status, body } = await put({ ...LINKING, ...change });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(problem);
    expect(harness.smapi.skills.accountLinking(skillId)).toBeUndefined();
    expect(harness.smapi.problems).toEqual([]);
  });

  it('rejects a violation of the contract, and records it', async () => {
    const { status } = await harness.developer.ask('PUT', path, { body: LINKING });
    expect(status).toBe(400);
    expect(harness.smapi.problems[0]).toMatchObject({
      of: 'request',
      operation: 'updateAccountLinkingInfoV1',
    });
  });

  it('belongs to a stage, and survives an import', async () => {
    const { developer, smapi } = harness;
    await put(LINKING);
    smapi.skills.goLive(skillId);
    await put({ ...LINKING, clientSecret: 'another' });
    await developer.waitForImport(await developer.import(undefined, skillId));
    expect(smapi.skills.accountLinking(skillId)?.clientSecret).toBe('another');
    expect(smapi.skills.accountLinking(skillId, 'live')?.clientSecret).toBe('a secret');
    const certified = path.replace('development', 'certified');
    expect((await developer.ask('GET', certified)).status).toBe(404);
  });

  it('can be returned inside accountLinkingResponse, as in older documents', async () => {
    await put(LINKING);
    harness.smapi.controls.wrapAccountLinking = true;
    const { body } = await harness.developer.ask('GET', path);
    expect(body).toMatchObject({ accountLinkingResponse: { type: 'AUTH_CODE' } });
  });
});
